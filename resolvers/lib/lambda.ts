import type { Context, LambdaRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Caller } from '../../domain/access/caller.ts';
import { isOwner } from '../../domain/access/is-owner.ts';
import { unavailable } from './errors.ts';

/** Hands the field to its Lambda function, once the gate has let it through for this client. */
export function invoke(context: Context, clientId: string, source: unknown): LambdaRequest {
  return {
    operation: 'Invoke',
    payload: {
      field: `${context.info.parentTypeName}.${context.info.fieldName}`,
      arguments: context.args,
      source,
      caller: callerOf(context.identity as Caller | null),
      clientId,
    },
  };
}

/** Who asks, by the verified token: for the audit, and for what only an owner may change. */
function callerOf(caller: Caller | null): { id: string; email: string | null; isOwner: boolean } {
  const email = caller?.claims?.email;
  return {
    id: `${caller?.claims?.sub ?? ''}`,
    email: typeof email === 'string' ? email : null,
    isOwner: isOwner(caller),
  };
}

/**
 * The function's answer. Refusals come as data, `{error: {type, message, field}}`: the field of a form that the message
 * speaks of becomes the error's `errorInfo.field`. Whatever the function threw stays in the log.
 */
export function answer(context: Context, what: string): unknown {
  if (context.error) unavailable(what);
  const refusal = context.result?.error;
  if (refusal)
    util.error(refusal.message, refusal.type, null, refusal.field ? { field: refusal.field } : null);
  return context.result;
}
