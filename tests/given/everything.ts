import {
  CloudFormationClient,
  GetTemplateCommand,
  paginateDescribeStacks,
} from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient, paginateListUsers } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListBucketsCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Stack } from '../../local/stack.ts';
import { access, operator } from './client.ts';

/** A thing that is kept somewhere, and all that it says. */
export interface Kept {
  /** `table NAME`, `bucket NAME KEY`, `user`, `stack NAME`, `secret NAME`. */
  where: string;
  text: string;
}

/**
 * Everything that the cloud of this machine keeps, row by row, but for mails: who was written to has the letter. Of
 * the panel's own bucket only the names, as it holds what was built.
 */
export async function everything(stack: Stack): Promise<Kept[]> {
  const parts = [rows(stack), objects(stack), users(stack), stacks(stack), secrets(stack)];
  const found: Kept[] = [];
  for (const part of parts) for await (const kept of part) found.push(kept);
  return found;
}

async function* rows(stack: Stack): AsyncGenerator<Kept> {
  const client = operator(stack);
  const tables = paginateListTables({ client: new DynamoDBClient(access(stack)) }, {});
  for await (const { TableNames } of tables)
    for (const TableName of TableNames ?? []) {
      yield { where: `table ${TableName}`, text: '' };
      for await (const { Items } of paginateScan({ client }, { TableName }))
        for (const item of Items ?? []) yield { where: `table ${TableName}`, text: JSON.stringify(item) };
    }
}

async function* objects(stack: Stack): AsyncGenerator<Kept> {
  const client = new S3Client(access(stack));
  const { Buckets } = await client.send(new ListBucketsCommand({}));
  for (const { Name: Bucket } of Buckets ?? []) {
    yield { where: `bucket ${Bucket}`, text: '' };
    for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket }))
      for (const { Key } of Contents ?? []) {
        const isClients = Bucket!.includes('-kb-');
        const body = isClients && (await client.send(new GetObjectCommand({ Bucket, Key }))).Body;
        yield { where: `bucket ${Bucket} ${Key}`, text: body ? await body.transformToString() : '' };
      }
  }
  client.destroy();
}

async function* users(stack: Stack): AsyncGenerator<Kept> {
  const client = new CognitoIdentityProviderClient(access(stack));
  for await (const { Users } of paginateListUsers({ client }, { UserPoolId: stack.userPoolId }))
    for (const user of Users ?? []) yield { where: 'user', text: JSON.stringify(user) };
}

async function* stacks(stack: Stack): AsyncGenerator<Kept> {
  const client = new CloudFormationClient(access(stack));
  for await (const { Stacks } of paginateDescribeStacks({ client }, {}))
    for (const described of Stacks ?? []) {
      const { TemplateBody } = await client.send(new GetTemplateCommand({ StackName: described.StackName! }));
      yield {
        where: `stack ${described.StackName}`,
        text: `${JSON.stringify(described)}${described.StackName!.startsWith('StrideClient-') ? TemplateBody : ''}`,
      };
    }
}

async function* secrets(stack: Stack): AsyncGenerator<Kept> {
  const client = new SecretsManagerClient(access(stack));
  for (let NextToken: string | undefined; ;) {
    const page = await client.send(new ListSecretsCommand({ NextToken, IncludePlannedDeletion: true }));
    for (const { Name, ARN } of page.SecretList ?? []) {
      const value = await client.send(new GetSecretValueCommand({ SecretId: ARN! }));
      yield { where: `secret ${Name}`, text: value.SecretString ?? '' };
    }
    NextToken = page.NextToken;
    if (!NextToken) return;
  }
}
