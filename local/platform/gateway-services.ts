import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import { handleClock } from '../clock/handle-clock.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import { handleFaults } from '../faults/handle-faults.ts';
import { handleMailFile, isMailFile } from '../mail/mail-files.ts';
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
import { LARGEST_SES_BODY_BYTES, type createSes } from '../ses/ses.ts';
import { sqsError } from '../sqs/sqs-error.ts';
import type { createSqs } from '../sqs/sqs.ts';
import type { createSchedulerApi } from '../schedules/api.ts';
import { handlePage } from '../pages/handle-page.ts';
import type { LocalPage } from '../pages/local-page.ts';
import type { createSts } from '../sts/sts.ts';

export interface GatewayParts {
  directory: Directory;
  place: Place;
  dynamodb: ReturnType<typeof createDynamodbService>;
  sts: ReturnType<typeof createSts>;
  functions: Functions;
  ses: ReturnType<typeof createSes>;
  sqs: ReturnType<typeof createSqs>;
  asyncInvocations: AsyncInvocations;
  cognito: CognitoService;
  cloudformation: ReturnType<typeof createCloudFormationApi>;
  cloudwatch: ReturnType<typeof createCloudwatchApi>;
  scheduler: ReturnType<typeof createSchedulerApi>;
  s3: SignedService;
  secretsManager: SignedService;
  mailbox: Mailbox;
  /** What people see of this machine's cloud. */
  pages: LocalPage[];
  clock: Clock;
  faults: FaultPlan;
  /** The clients' sample websites. */
  websites: OpenService;
  /** How far the filling-in of the demo is. */
  demo(): object;
  /** ms since the epoch. */
  now(): number;
}

/** Every service that the gateway answers for: those that take signed requests, and what anybody here may open. */
export function gatewayServices(parts: GatewayParts): { signed: SignedService[]; open: OpenService[] } {
  const { dynamodb, sts, ses, sqs, cognito, cloudformation, cloudwatch, scheduler, s3, secretsManager } =
    parts;
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
      { scope: 'ses', ...json, largestBodyBytes: LARGEST_SES_BODY_BYTES, handle: ses.handle },
      { scope: 'sqs', target: 'AmazonSQS', refuse: sqsError, handle: sqs.handle },
      s3,
      secretsManager,
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
        claims: ({ url, headers }) => isUnsigned(url, headers) && isMailFile(pathOf(url), headers.accept),
        handle: ({ url }) => handleMailFile(pathOf(url), parts.mailbox),
      },
      {
        claims: ({ url }) => pathOf(url) === '/_local/clock',
        handle: (request) => handleClock(request, parts.clock),
      },
      {
        claims: ({ url, headers }) =>
          pathOf(url) === '/_local/faults' && !headers.accept?.includes('text/html'),
        handle: (request) => handleFaults(request, parts.faults),
      },
      {
        claims: ({ url }) => pathOf(url) === '/_local/permissions',
        handle: () => jsonAnswer(200, parts.directory.permissions()),
      },
      {
        claims: ({ url, headers }) => isUnsigned(url, headers) && isPagePath(pathOf(url)),
        handle: (request) => handlePage(request, parts.pages),
      },
      parts.websites,
      { claims: ({ url }) => pathOf(url) === '/demo', handle: () => jsonAnswer(200, parts.demo()) },
    ],
  };
}

/** A bucket may be named `mails`: whoever signs a request wants that. */
function isUnsigned(url: string, { authorization }: IncomingHttpHeaders): boolean {
  return authorization === undefined && !url.includes('X-Amz-Signature=');
}

function isPagePath(path: string): boolean {
  return ['/_local', '/mails'].some((root) => path === root || path.startsWith(`${root}/`));
}
