import type { InvokeResult } from '../appsync/options.ts';
import { accessDenied } from '../gateway/access-denied.ts';
import type { Directory } from '../identity/directory.ts';
import type { Functions } from '../lambda/functions.ts';

/** Calls a function as AppSync does for a data source: in the source's role, whose policy must allow it. */
export async function invokeAsSource(
  { directory, functions }: { directory: Directory; functions: Functions },
  roleArn: string | null,
  functionName: string,
  payload: unknown,
): Promise<InvokeResult> {
  const errorType = 'Lambda:AWSLambdaException';
  if (roleArn === null) return { errorType, errorMessage: 'The data source has no role.' };
  const caller = directory.actAs(roleArn, 'APPSYNC_ASSUME_ROLE');
  const resource = functions.find(functionName)?.arn ?? functionName;
  const request = { action: 'lambda:InvokeFunction', resource };
  const decision = caller.decide(request);
  if (decision.allowed) return functions.invoke(functionName, payload);
  return { errorType, errorMessage: accessDenied(caller, request, decision.reason).message };
}
