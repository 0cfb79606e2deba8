/** A refusal with the name and the words AWS uses for it. */
export class SignatureError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const unknownToken = () =>
  new SignatureError('UnrecognizedClientException', 'The security token included in the request is invalid.');

export const mismatch = () =>
  new SignatureError(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
  );

/** A body that is not the one that was signed, or is not as long as its sender said. */
export const badPayload = (code: 'XAmzContentSHA256Mismatch' | 'IncompleteBody', message: string) =>
  new SignatureError(code, message);
