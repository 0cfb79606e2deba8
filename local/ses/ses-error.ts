import { ServiceError } from '../gateway/answer.ts';

export const badRequest = (message: string) => new ServiceError('BadRequestException', message);

export const notFound = (message: string) => new ServiceError('NotFoundException', message, 404);

/** Nobody proved that these addresses are theirs to send from. */
export const notVerified = (addresses: string[], region: string) =>
  new ServiceError(
    'MessageRejected',
    'Email address is not verified. The following identities failed the check in region ' +
      `${region.toUpperCase()}: ${addresses.join(', ')}`,
  );
