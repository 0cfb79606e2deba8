import type { Place } from '../dynamodb/table-arn.ts';
import type { Directory } from '../identity/directory.ts';
import type { Functions } from '../lambda/functions.ts';

/** Calls a user pool's function as Cognito does: where its own policy lets Cognito, for this pool. Throws what it threw. */
export function poolTriggers({
  directory,
  functions,
  place,
}: {
  directory: Pick<Directory, 'serviceMay'>;
  functions: Functions;
  place: Place;
}) {
  return async (functionArn: string, poolId: string, event: object): Promise<unknown> => {
    const poolArn = `arn:aws:cognito-idp:${place.region}:${place.accountId}:userpool/${poolId}`;
    const context = { 'aws:sourcearn': [poolArn], 'aws:sourceaccount': [place.accountId] };
    const asked = { action: 'lambda:InvokeFunction', resource: functionArn, context };
    if (!directory.serviceMay('cognito-idp.amazonaws.com', asked))
      throw new Error(`${functionArn} does not let Cognito call it for ${poolArn}`);
    const result = await functions.invoke(functionArn, event);
    if ('errorType' in result) throw new Error(result.errorMessage);
    return result.payload;
  };
}
