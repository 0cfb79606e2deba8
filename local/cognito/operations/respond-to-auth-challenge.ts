import { z } from 'zod';
import { invalidParameter } from '../errors.ts';
import { clientId, session } from '../inputs.ts';
import { operation } from '../operation.ts';
import { requireClient } from '../pools/require-client.ts';
import { answerMfaSetup } from '../sign-in/answer-mfa-setup.ts';
import { answerNewPassword } from '../sign-in/answer-new-password.ts';
import { answerSoftwareToken } from '../sign-in/answer-software-token.ts';
import { answerSrp } from '../sign-in/answer-srp.ts';

/** Answers the challenge that the step before it gave out. */
export const respondToAuthChallenge = operation({
  input: z.object({
    ClientId: clientId,
    ChallengeName: z.string(),
    Session: session.nullish(),
    ChallengeResponses: z.record(z.string(), z.string()).default({}),
  }),
  async run(context, { ClientId, ChallengeName, Session, ChallengeResponses }) {
    const { pool, client } = requireClient(context, ClientId);
    const open = Session ?? undefined;
    switch (ChallengeName) {
      case 'PASSWORD_VERIFIER':
        return answerSrp(context, pool, client, ChallengeResponses);
      case 'NEW_PASSWORD_REQUIRED':
        return answerNewPassword(context, pool, client, open, ChallengeResponses);
      case 'SOFTWARE_TOKEN_MFA':
        return answerSoftwareToken(context, pool, client, open, ChallengeResponses);
      case 'MFA_SETUP':
        return answerMfaSetup(context, pool, client, open, ChallengeResponses);
      default:
        throw invalidParameter(`Challenge ${ChallengeName} is not supported here.`);
    }
  },
});
