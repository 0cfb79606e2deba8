import type { Context, LambdaRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import { guardClient, guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

/**
 * Histograms have rows of their own, read only where a range's totals ask for them: those carry their scope. Totals
 * inside series and breakdowns have none and answer null without a call.
 */
export function request(context: Context): LambdaRequest {
  const scope = context.source?.scope;
  if (!scope) return runtime.earlyReturn(null);
  if (scope.clientId === 'PLATFORM') {
    guardOwner(context.identity);
    return invoke(context, 'PLATFORM', { scope });
  }
  return invoke(context, guardClient(context.identity, scope.clientId), { scope });
}

export function response(context: Context): unknown {
  return answer(context, 'The figures');
}
