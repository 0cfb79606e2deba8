import type { Stack } from 'aws-cdk-lib';
import type { Adopted } from './adopted.ts';
import type { ClientTable } from './tables.ts';

/** ARNs of a kind of table over all clients: those of client stacks by their names' ending, adopted ones by ARN. */
export function clientTableArns(stack: Stack, adopted: Adopted, kind: ClientTable): string[] {
  const made = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: `*-${kind}` });
  const taken = Object.values(adopted.clients).flatMap((tables) => tables[kind]?.arn ?? []);
  return [made, ...taken];
}

/** ARNs of these tables' streams; an adopted one exactly, because it stays what it is. */
export function clientStreamArns(stack: Stack, adopted: Adopted, kind: ClientTable): string[] {
  const made = stack.formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: `*-${kind}/stream/*`,
  });
  const taken = Object.values(adopted.clients).flatMap((tables) => tables[kind]?.streamArn ?? []);
  return [made, ...taken];
}
