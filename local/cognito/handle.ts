import type { Context } from './context.ts';
import { OPERATIONS } from './dispatch.ts';
import { CognitoError } from './errors.ts';
import { lookup } from './lookup.ts';
import type { Caller } from './options.ts';

export interface Answer {
  status: number;
  body: unknown;
}

/** Runs one operation and answers as AWS's JSON 1.1 does. Never throws; what went wrong inside stays inside. */
export async function handle(
  context: Context,
  target: string,
  body: unknown,
  caller: Caller,
): Promise<Answer> {
  try {
    const operation = lookup(OPERATIONS, target.slice(target.lastIndexOf('.') + 1));
    if (!operation) {
      throw new CognitoError('UnknownOperationException', 'The local Cognito has no such operation.');
    }
    const answer = await operation.run(context, body, caller).finally(() => context.store.settled());
    return { status: 200, body: answer };
  } catch (error) {
    if (error instanceof CognitoError) {
      return { status: error.status, body: { __type: error.name, message: error.message } };
    }
    console.error('cognito:', error);
    return { status: 500, body: { __type: 'InternalErrorException', message: 'Something went wrong.' } };
  }
}
