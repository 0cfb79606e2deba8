import { Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { acknowledgeWildcards } from './acknowledge.ts';
import { clientNames } from './client-names.ts';
import type { PlatformTables } from './data-stack.ts';

/**
 * What no role of any client's stack can pass, whatever its template says: a chatbot's own work on its own kind of
 * things. A role's policy says which of them are its client's.
 */
export function clientBoundary(scope: Construct, id: string, tables: PlatformTables): ManagedPolicy {
  const names = clientNames(scope);
  const { region, account, partition } = Stack.of(scope);
  const shared = [
    tables.clients_registry,
    tables.platform_personality_variants,
    tables.platform_faq,
    tables.platform_analytics_events,
    tables.platform_feedback,
    tables.platform_chat,
  ].map(({ tableArn }) => tableArn);
  const rows = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'];
  const allow = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources });
  const statements = [
    allow(
      rows.map((row) => `dynamodb:${row}`),
      [...shared, ...names.tables],
    ),
    allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [names.objects]),
    allow(['s3:ListBucket'], [names.bucket]),
    allow(['secretsmanager:GetSecretValue'], [names.secrets]),
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [`${names.logs}:*`]),
    allow(['ses:SendEmail'], [`arn:${partition}:ses:${region}:${account}:identity/*`]),
    allow(
      ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
      [
        `arn:${partition}:bedrock:${region}:${account}:inference-profile/*`,
        `arn:${partition}:bedrock:*::foundation-model/*`,
      ],
    ),
  ];
  const boundary = new ManagedPolicy(scope, id, {
    description: "The most that a role of a client's stack may do.",
    statements,
  });
  acknowledgeWildcards(
    boundary,
    statements.flatMap(({ resources }) => resources),
    'It bounds the roles of all clients; each role names its own.',
  );
  return boundary;
}
