import { ServiceError } from '../gateway/answer.ts';

export const notFound = (what = 'secret') =>
  new ServiceError('ResourceNotFoundException', `Secrets Manager can't find the specified ${what}.`);

export const isDeleted = () =>
  new ServiceError(
    'InvalidRequestException',
    "You can't perform this operation on the secret because it was marked for deletion.",
  );

export const invalidParameter = (message: string) => new ServiceError('InvalidParameterException', message);
