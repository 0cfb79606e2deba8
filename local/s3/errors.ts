import { ServiceError } from '../gateway/answer.ts';
import type { Refusal } from '../gateway/service.ts';

/** S3's refusals that more than one operation has. */
export const noSuchBucket = () =>
  new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
export const bucketNotEmpty = () =>
  new ServiceError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
export const noSuchKey = () => new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
export const noSuchUpload = () =>
  new ServiceError(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    404,
  );
export const preconditionFailed = () =>
  new ServiceError(
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    412,
  );
export const notImplemented = (what: string) =>
  new ServiceError('NotImplemented', `${what} is not offered here.`, 501);
export const invalidArgument = (message: string) => new ServiceError('InvalidArgument', message);
export const tooLarge = () =>
  new ServiceError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');

/** Names that the gateway and the signature's check have, in S3's words. */
const IN_S3: Record<string, { code: string; status: number }> = {
  IncompleteSignatureException: { code: 'AuthorizationHeaderMalformed', status: 400 },
  InvalidSignatureException: { code: 'SignatureDoesNotMatch', status: 403 },
  MissingAuthenticationTokenException: { code: 'AccessDenied', status: 403 },
  UnrecognizedClientException: { code: 'InvalidAccessKeyId', status: 403 },
  ExpiredTokenException: { code: 'ExpiredToken', status: 400 },
  RequestEntityTooLargeException: { code: 'EntityTooLarge', status: 400 },
  InternalFailure: { code: 'InternalError', status: 500 },
};

/** A refusal under the name S3 has for it. */
export function inS3Words({ code, message, status }: Refusal): Refusal {
  return { code, status, ...IN_S3[code], message };
}
