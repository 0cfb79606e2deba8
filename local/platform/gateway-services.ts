import { handleMails } from '../mail/handle-mails.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { jsonAnswer, jsonError, xmlError } from '../gateway/answer.ts';
import { handleCognito, handleKeys, isKeysPath, type CognitoService } from '../gateway/cognito.ts';
import type { createDynamodbService } from '../gateway/dynamodb.ts';
import { handleLambda } from '../gateway/lambda.ts';
import { pathOf } from '../gateway/route.ts';
import type { OpenService, SignedService } from '../gateway/service.ts';
import type { createCloudFormationApi } from '../cloudformation/api.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import type { createCloudwatchApi } from '../cloudwatch/api.ts';
import type { Directory } from '../identity/directory.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Functions } from '../lambda/functions.ts';
import { sqsError } from '../sqs/sqs-error.ts';
import type { createSqs } from '../sqs/sqs.ts';
import type { createSchedulerApi } from '../schedules/api.ts';
import type { createSts } from '../sts/sts.ts';

export interface GatewayParts {
  directory: Directory;
  place: Place;
  dynamodb: ReturnType<typeof createDynamodbService>;
  sts: ReturnType<typeof createSts>;
  functions: Functions;
  sqs: ReturnType<typeof createSqs>;
  asyncInvocations: AsyncInvocations;
  cognito: CognitoService;
  cloudformation: ReturnType<typeof createCloudFormationApi>;
  cloudwatch: ReturnType<typeof createCloudwatchApi>;
  scheduler: ReturnType<typeof createSchedulerApi>;
  s3: SignedService;
  mailbox: Mailbox;
  /** How far the filling-in of the demo is. */
  demo(): object;
  /** ms since the epoch. */
  now(): number;
}

/** Every service that the gateway answers for: those that take signed requests, and what anybody here may open. */
export function gatewayServices(parts: GatewayParts): { signed: SignedService[]; open: OpenService[] } {
  const { dynamodb, sts, sqs, cognito, cloudformation, cloudwatch, scheduler, s3 } = parts;
  const json = { refuse: jsonError };
  const xml = { refuse: xmlError };
  return {
    signed: [
      { scope: 'dynamodb', target: 'DynamoDB_20120810', ...json, handle: dynamodb.handle },
      { scope: 'dynamodb', target: 'DynamoDBStreams_20120810', ...json, handle: dynamodb.handle },
      {
        scope: 'lambda',
        ...json,
        handle: (request, caller) => handleLambda(request, parts, caller),
      },
      { scope: 'sqs', target: 'AmazonSQS', refuse: sqsError, handle: sqs.handle },
      s3,
      { scope: 'sts', ...xml, ...sts },
      { scope: 'cloudformation', ...xml, handle: cloudformation.handle },
      { scope: 'monitoring', target: 'GraniteServiceVersion20100801', ...json, handle: cloudwatch.handle },
      { scope: 'scheduler', ...json, handle: scheduler.handle },
    ],
    open: [
      {
        claims: ({ headers }) =>
          String(headers['x-amz-target']).startsWith('AWSCognitoIdentityProviderService.'),
        browsable: true,
        handle: (request) => handleCognito(request, cognito, parts),
      },
      {
        claims: ({ url }) => isKeysPath(pathOf(url)),
        browsable: true,
        handle: ({ url }) => handleKeys(url, cognito),
      },
      {
        claims: ({ url }) => pathOf(url) === '/mails',
        handle: ({ headers }) => handleMails(headers.accept, parts.mailbox),
      },
      { claims: ({ url }) => pathOf(url) === '/demo', handle: () => jsonAnswer(200, parts.demo()) },
      {
        claims: ({ url }) => pathOf(url) === '/_local/permissions',
        handle: () => jsonAnswer(200, parts.directory.permissions()),
      },
    ],
  };
}
