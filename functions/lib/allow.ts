import { environment } from './environment.ts';
import type { Statement } from './narrow.ts';

/** Account of a role, from its ARN. */
export function accountOf(roleArn: string): string {
  return roleArn.split(':')[4]!;
}

/** A table that is one client's own. */
export function allowTable(account: string, table: string, actions: string[]): Statement {
  return { Effect: 'Allow', Action: actions, Resource: tableArn(account, table) };
}

/** One client's rows of a table that clients share. */
export function allowRows(account: string, table: string, clientId: string, actions: string[]): Statement {
  return {
    ...allowTable(account, table, actions),
    Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [clientId] } },
  };
}

/** The objects of a bucket under a prefix, which ends with a slash. */
export function allowObjects(bucket: string, prefix: string, actions: string[]): Statement {
  return { Effect: 'Allow', Action: actions, Resource: `arn:aws:s3:::${bucket}/${prefix}*` };
}

/** What is in a bucket, by name. */
export function allowList(bucket: string): Statement {
  return { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: `arn:aws:s3:::${bucket}` };
}

function tableArn(account: string, table: string): string {
  return `arn:aws:dynamodb:${environment('AWS_REGION')}:${account}:table/${table}`;
}
