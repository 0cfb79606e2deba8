import type { SignatureClaim } from './signature-claim.ts';
import { SignatureError } from './signature-error.ts';

const MINUTE_MS = 60_000;
/** S3 is more patient with clocks than the other services. */
const longestSkewMs = (service: string) => (service === 's3' ? 15 : 5) * MINUTE_MS;

/** Throws a SignatureError for a signature that was made too long ago, or is yet to be made. `now` is ms since the epoch. */
export function requireTimely({ stamp, scope, expiresSeconds }: SignatureClaim, now: number): void {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp);
  if (!match || !stamp.startsWith(scope.day))
    throw new SignatureError(
      'IncompleteSignatureException',
      'Date in Credential scope does not match X-Amz-Date.',
    );
  const [year, month, date, hour, minute, second] = match.slice(1).map(Number) as Six;
  const age = now - Date.UTC(year, month - 1, date, hour, minute, second);
  const skew = longestSkewMs(scope.service);
  if (expiresSeconds !== null && age > expiresSeconds * 1000)
    throw new SignatureError('AccessDenied', 'Request has expired', 403);
  if (age < -skew || (expiresSeconds === null && age > skew))
    throw scope.service === 's3'
      ? new SignatureError(
          'RequestTimeTooSkewed',
          'The difference between the request time and the current time is too large.',
          403,
        )
      : new SignatureError(
          'InvalidSignatureException',
          'Signature expired or not yet current: check the clock of the caller.',
        );
}

type Six = [number, number, number, number, number, number];
