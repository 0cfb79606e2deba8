import { z } from 'zod';
import { CognitoError } from '../errors.ts';
import { clientId, token } from '../inputs.ts';
import { lookup } from '../lookup.ts';
import { operation } from '../operation.ts';
import { requireClient } from '../pools/require-client.ts';
import { hasHash, sessionIdOf } from '../tokens/refresh-token.ts';

/** Ends one session, given its refresh token. A token that is already worth nothing is no error (RFC 7009). */
export const revokeToken = operation({
  input: z.object({ ClientId: clientId, Token: token }),
  async run(context, { ClientId, Token }) {
    const { pool, client } = requireClient(context, ClientId);
    if (!client.revocation) {
      throw new CognitoError('UnsupportedOperationException', 'Revoke token is not enabled for this client.');
    }
    if (Token.split('.').length === 3) {
      throw new CognitoError('UnsupportedTokenTypeException', 'Unsupported token type.');
    }
    const session = lookup(pool.sessions, sessionIdOf(Token));
    if (!session?.refreshTokens.some(({ hash }) => hasHash(Token, hash))) return {};
    if (session.clientId !== client.id) {
      throw new CognitoError('UnauthorizedException', 'The token was not issued to this client.');
    }
    delete pool.sessions[session.originJti];
    context.store.changed();
    return {};
  },
});
