import type { Context, NONERequest } from '@aws-appsync/utils';
import type { MutationPublishProvisioningArgs, Provisioning } from '#generated/types.ts';

/** Stores nothing: what is returned is what the subscribers of this client hear. */
export function request(context: Context<MutationPublishProvisioningArgs>): NONERequest {
  return { payload: context.args.provisioning };
}

export function response(context: Context): Provisioning {
  return context.result;
}
