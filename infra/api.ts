import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnGraphQLApi, CfnGraphQLSchema } from 'aws-cdk-lib/aws-appsync';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { readFileSync } from 'node:fs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Users } from './users.ts';

const schemaFile = new URL('../generated/schema.graphql', import.meta.url);

/**
 * The GraphQL API. People come with Cognito's tokens, our own functions with IAM. The pool's default action must be
 * ALLOW where there is a second mode, so every type and root field names its groups: tests/schema.test.ts reads them.
 */
export class GraphqlApi extends Construct {
  readonly api: CfnGraphQLApi;
  readonly schema: CfnGraphQLSchema;

  constructor(scope: Construct, id: string, users: Users) {
    super(scope, id);
    const logRole = new Role(this, 'LogRole', { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
    this.api = new CfnGraphQLApi(this, 'Api', {
      name: 'stride-panel',
      authenticationType: 'AMAZON_COGNITO_USER_POOLS',
      userPoolConfig: {
        userPoolId: users.pool.userPoolId,
        awsRegion: Stack.of(this).region,
        appIdClientRegex: users.client.userPoolClientId,
        defaultAction: 'ALLOW',
      },
      additionalAuthenticationProviders: [{ authenticationType: 'AWS_IAM' }],
      introspectionConfig: 'DISABLED',
      queryDepthLimit: 8,
      // A client's 744 hours with a nested resolver each, and not much more.
      resolverCountLimit: 1000,
      logConfig: {
        cloudWatchLogsRoleArn: logRole.roleArn,
        fieldLogLevel: 'ERROR',
        excludeVerboseContent: true,
      },
      xrayEnabled: true,
    });
    acknowledge(
      this.api,
      'AwsSolutions-ASC3',
      'Errors are logged by field; arguments hold what visitors wrote.',
    );
    this.keepLogs(logRole);
    this.schema = new CfnGraphQLSchema(this, 'Schema', {
      apiId: this.api.attrApiId,
      definition: readFileSync(schemaFile, 'utf8'),
    });
  }

  /** ARNs of mutations, for the roles of functions that call them. */
  mutationArns(...fields: string[]): string[] {
    return fields.map((field) => `${this.api.attrArn}/types/Mutation/fields/${field}`);
  }

  /** AppSync would make the log group itself, and keep it for ever. */
  private keepLogs(role: Role): void {
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/appsync/apis/${this.api.attrApiId}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new Policy(this, 'LogPolicy', {
      roles: [role],
      statements: [
        new PolicyStatement({
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [logGroup.logGroupArn],
        }),
      ],
    });
  }
}
