import type { RegistryRow } from '../clients/registry-row.ts';

/** What a client's stack tells of itself, by the registry attribute that keeps it. */
export const MADE_BY_STACK = {
  conversations_table: 'ConversationsTable',
  appointments_table: 'AppointmentsTable',
  s3_bucket: 'ClientBucket',
  lambda_function_name: 'ChatFunction',
  lambda_arn: 'ChatFunctionArn',
  chat_url: 'ChatUrl',
} as const satisfies Partial<Record<keyof RegistryRow, string>>;

type Made = keyof typeof MADE_BY_STACK | 'stack_name' | 'template_version';

/** What the registry keeps of a client's stack; an attribute is undefined where the stack does not tell it. */
export function madeByStack(
  stackName: string,
  outputs: Record<string, string | undefined>,
  templateVersion: string,
): Record<Made, string | undefined> {
  const told = Object.entries(MADE_BY_STACK).map(([name, output]) => [name, outputs[output]]);
  return {
    ...(Object.fromEntries(told) as Record<keyof typeof MADE_BY_STACK, string | undefined>),
    stack_name: stackName,
    template_version: templateVersion,
  };
}
