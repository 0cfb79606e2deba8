import { z } from 'zod';
import { requireAccess } from '../../gateway/access-denied.ts';
import { ServiceError } from '../../gateway/answer.ts';
import { readAddress } from '../address.ts';
import type { Identity } from '../identities.ts';
import { identityArn } from '../identity-arn.ts';
import { operation, type SesContext } from '../operation.ts';
import { notFound } from '../ses-error.ts';

const input = z.object({ EmailIdentity: z.string().min(1) });

/** Makes an address or a domain one that may be sent from; it counts as verified at once. */
export const createEmailIdentity = operation({
  input,
  run(context, { EmailIdentity: name }) {
    authorize(context, 'CreateEmailIdentity', name);
    readAddress(name.includes('@') ? name : `postmaster@${name}`);
    if (context.identities.find(name))
      throw new ServiceError('AlreadyExistsException', `Email identity ${name} already exist.`);
    return described(context.identities.create(name));
  },
});

export const getEmailIdentity = operation({
  input,
  run(context, { EmailIdentity: name }) {
    authorize(context, 'GetEmailIdentity', name);
    const identity = context.identities.find(name);
    if (!identity) throw notFound(`Email identity ${name} does not exist.`);
    return { ...described(identity), VerificationStatus: 'SUCCESS', FeedbackForwardingStatus: true };
  },
});

export const deleteEmailIdentity = operation({
  input,
  run(context, { EmailIdentity: name }) {
    authorize(context, 'DeleteEmailIdentity', name);
    if (!context.identities.remove(name)) throw notFound(`Email identity ${name} does not exist.`);
    return {};
  },
});

export const listEmailIdentities = operation({
  input: z.object({}),
  run({ caller, identities }) {
    requireAccess(caller, { action: 'ses:ListEmailIdentities', resource: '*' });
    return {
      EmailIdentities: identities.all().map(({ name, type }) => ({
        IdentityName: name,
        IdentityType: type,
        SendingEnabled: true,
        VerificationStatus: 'SUCCESS',
      })),
    };
  },
});

function authorize({ caller, place }: SesContext, action: string, name: string): void {
  requireAccess(caller, { action: `ses:${action}`, resource: identityArn(place, name.toLowerCase()) });
}

function described({ type }: Identity): object {
  return {
    IdentityType: type,
    VerifiedForSendingStatus: true,
    DkimAttributes: { SigningEnabled: false, Status: 'NOT_STARTED' },
  };
}
