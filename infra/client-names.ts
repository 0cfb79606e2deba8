import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** ARNs of what clients' stacks are made of: clients come and go, so policies know them by the form of their names. */
export function clientNames(scope: Construct) {
  const stack = Stack.of(scope);
  const { partition, account, region } = stack;
  const arn = (service: string, resource: string, resourceName: string, arnFormat?: ArnFormat) =>
    stack.formatArn({ service, resource, resourceName, ...(arnFormat ? { arnFormat } : {}) });
  const tables = ['conversations', 'appointments'].map((kind) => arn('dynamodb', 'table', `*-${kind}`));
  const bucket = `arn:${partition}:s3:::*-kb-${account}-${region}`;
  return {
    stacks: arn('cloudformation', 'stack', 'StrideClient-*/*'),
    tables,
    streams: tables.map((table) => `${table}/stream/*`),
    bucket,
    objects: `${bucket}/*`,
    functions: arn('lambda', 'function', 'chatbot-*', ArnFormat.COLON_RESOURCE_NAME),
    logs: arn('logs', 'log-group', '/aws/lambda/chatbot-*', ArnFormat.COLON_RESOURCE_NAME),
    secrets: arn('secretsmanager', 'secret', 'stride/*', ArnFormat.COLON_RESOURCE_NAME),
    calendarKeys: arn('secretsmanager', 'secret', 'stride/*/google-calendar*', ArnFormat.COLON_RESOURCE_NAME),
    alarms: arn('cloudwatch', 'alarm', 'chatbot-*', ArnFormat.COLON_RESOURCE_NAME),
    roles: `arn:${partition}:iam::${account}:role/StrideClient-*`,
  };
}
