import { z } from 'zod';
import { requireAccess } from '../../gateway/access-denied.ts';
import { operation } from '../operation.ts';

/** The account as one outside of the sandbox: it may write to anybody. */
export const getAccount = operation({
  input: z.object({}),
  run({ caller }) {
    requireAccess(caller, { action: 'ses:GetAccount', resource: '*' });
    return { ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: 'HEALTHY' };
  },
});
