import { jsonAnswer, ServiceError, type Answer } from '../gateway/answer.ts';
import { jsonObject } from '../gateway/json-object.ts';
import { pathOf } from '../gateway/route.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import type { Caller } from '../identity/directory.ts';
import type { Operation, SesContext } from './operation.ts';
import { getAccount } from './operations/get-account.ts';
import {
  createEmailIdentity,
  deleteEmailIdentity,
  getEmailIdentity,
  listEmailIdentities,
} from './operations/identities.ts';
import { sendEmail } from './operations/send-email.ts';

/** SES's largest message is 40 MB, and travels as base64 in JSON. */
export const LARGEST_SES_BODY_BYTES = 60_000_000;

const ROUTES: [method: string, path: RegExp, operation: Operation][] = [
  ['POST', /^\/v2\/email\/outbound-emails$/, sendEmail],
  ['POST', /^\/v2\/email\/identities$/, createEmailIdentity],
  ['POST', /^\/v2\/email\/list-identities$/, listEmailIdentities],
  ['GET', /^\/v2\/email\/identities\/(?<EmailIdentity>[^/]+)$/, getEmailIdentity],
  ['DELETE', /^\/v2\/email\/identities\/(?<EmailIdentity>[^/]+)$/, deleteEmailIdentity],
  ['GET', /^\/v2\/email\/account$/, getAccount],
];

/** SES v2: mails are checked as there, and land in the mailbox instead of the world. */
export function createSes(parts: Omit<SesContext, 'caller'>) {
  return {
    async handle({ method, url, body }: GatewayRequest, caller: Caller): Promise<Answer> {
      const path = pathOf(url);
      for (const [of, pattern, operation] of ROUTES) {
        const match = of === method ? pattern.exec(path) : null;
        if (!match) continue;
        const named = Object.entries(match.groups ?? {}).map(([name, value]) => [
          name,
          decodeURIComponent(value),
        ]);
        const input = { ...jsonObject(body), ...Object.fromEntries(named) };
        return jsonAnswer(200, await operation({ ...parts, caller }, input));
      }
      throw new ServiceError('UnknownOperationException', `${method} ${path} is not offered here.`, 404);
    },
  };
}
