import { Duration, Stack } from 'aws-cdk-lib';
import { type ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CLIENT_ROWS, type ClientRowsTable } from '../domain/provisioning/client-tables.ts';
import { templateVersion } from '../domain/provisioning/stack-input.ts';
import { acknowledgeWildcards } from './acknowledge.ts';
import type { ChatbotCode } from './chatbot-code.ts';
import { clientBoundary } from './client-boundary.ts';
import { clientNames } from './client-names.ts';
import { ClientServiceRole } from './client-service-role.ts';
import { clientTemplate } from './client-template.ts';
import { functionSource, noneSource, tableSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';
import { makeDeadLetters, readStream, streamArnOf } from './stream.ts';

/** The tables that a client is removed from; the function's variables are called so in capitals. */
const removedFrom = [...(Object.keys(CLIENT_ROWS) as ClientRowsTable[]), 'platform_people'] as const;

interface ProvisioningProps {
  platform: Platform;
  code: ChatbotCode;
  /** Functions that clients' streams are given to. */
  streamReaders: PlatformFunction[];
}

/** The provisioning room: what makes, updates and removes clients' resources, and the roles that bound it. */
export class Provisioning extends Construct {
  /** The most that a role of a client's stack may do. */
  readonly boundary: ManagedPolicy;
  /** The template that clients' stacks are to have: the beginning of its hash. */
  readonly templateVersion: string;
  /** In which CloudFormation works on clients' stacks. */
  readonly serviceRoleArn: string;
  private readonly worker: PlatformFunction;

  constructor(scope: Construct, id: string, { platform, code, streamReaders }: ProvisioningProps) {
    super(scope, id);
    const { api, tables } = platform;
    const template = clientTemplate(Stack.of(this).region);
    this.templateVersion = templateVersion(template, code.key);
    this.boundary = clientBoundary(this, 'ClientBoundary', tables);
    const { role: serviceRole } = new ClientServiceRole(this, 'Service', {
      boundaryArn: this.boundary.managedPolicyArn,
      streamReaders: streamReaders.map((reader) => reader.function.functionArn),
      code,
    });
    this.serviceRoleArn = serviceRole.roleArn;
    this.worker = new PlatformFunction(this, 'Worker', {
      name: 'provisioning',
      timeout: Duration.minutes(2),
      environment: {
        GRAPHQL_URL: api.api.attrGraphQlUrl,
        ...Object.fromEntries(removedFrom.map((name) => [name.toUpperCase(), tables[name].tableName])),
        USER_POOL_ID: platform.users.pool.userPoolId,
        TEMPLATE_VERSION: this.templateVersion,
        SERVICE_ROLE_ARN: serviceRole.roleArn,
        PLATFORM_STACK: Stack.of(this).stackName,
      },
      files: { 'client-template.json': template },
    });
    this.worker.allow(['appsync:GraphQL'], api.mutationArns('publishProvisioning'));
    this.worker.allow(
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      [tables.clients_registry.tableArn],
    );
    this.worker.allow(['dynamodb:PutItem'], [tables.platform_audit.tableArn]);
    this.allowStacks(serviceRole.roleArn);
    this.allowRemoval(platform);
    this.listen(platform);

    const registry = tableSource(this, api, tables.clients_registry, 'operations', [
      { actions: ['dynamodb:GetItem'] },
    ]);
    const requests = functionSource(this, api, this.requests(platform), 'provisioning_requests');
    const none = noneSource(this, api, 'provisioning_news');
    wireRoom(this, api, 'provisioning', {
      'Query.provisioning': registry,
      'Query.fleetUpdate': registry,
      'Mutation.retryProvisioning': requests,
      'Mutation.purgeClient': requests,
      'Mutation.updateAllClients': requests,
      'Mutation.publishProvisioning': none,
      'Subscription.onProvisioning': none,
    });
  }

  /** Writes orders, and carries none out. */
  private requests({ tables }: Platform): PlatformFunction {
    const { clients_registry, platform_audit } = tables;
    const requests = new PlatformFunction(this, 'Requests', {
      name: 'provisioning-requests',
      environment: {
        REGISTRY_TABLE: clients_registry.tableName,
        AUDIT_TABLE: platform_audit.tableName,
        TEMPLATE_VERSION: this.templateVersion,
      },
    });
    requests.allow(
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [clients_registry.tableArn],
    );
    requests.allow(['dynamodb:Query'], [`${clients_registry.tableArn}/index/status-created_at-index`]);
    requests.allow(['dynamodb:PutItem'], [platform_audit.tableArn]);
    return requests;
  }

  /** Stacks of clients only, and only in the service role: by itself the function could make nothing. */
  private allowStacks(serviceRoleArn: string): void {
    const { worker } = this;
    const names = clientNames(this);
    worker.role.addToPolicy(
      new PolicyStatement({
        actions: ['cloudformation:CreateStack', 'cloudformation:UpdateStack', 'cloudformation:DeleteStack'],
        resources: [names.stacks],
        conditions: { StringEquals: { 'cloudformation:RoleArn': serviceRoleArn } },
      }),
    );
    worker.role.addToPolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [serviceRoleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
      }),
    );
    worker.allow(['cloudformation:DescribeStacks', 'cloudformation:DescribeStackEvents'], [names.stacks]);
    const { stackName } = Stack.of(this);
    const platformStack = Stack.of(this).formatArn({
      service: 'cloudformation',
      resource: 'stack',
      resourceName: `${stackName}/*`,
    });
    worker.allow(['cloudformation:DescribeStacks'], [platformStack]);
    acknowledgeWildcards(
      worker.role,
      [...Object.values(names).flat(), platformStack],
      'Clients come and go; what is theirs has names of one form.',
    );
  }

  /** What CloudFormation keeps of a client, its rows in the shared tables, and its people: where a client is taken away. */
  private allowRemoval({ tables, users }: Platform): void {
    const { worker } = this;
    const names = clientNames(this);
    worker.allow(['dynamodb:DescribeTable', 'dynamodb:UpdateTable', 'dynamodb:DeleteTable'], names.tables);
    worker.allow(['s3:ListBucket', 's3:DeleteBucket'], [names.bucket]);
    worker.allow(['s3:DeleteObject'], [names.objects]);
    worker.allow(['secretsmanager:DeleteSecret'], [names.calendarKeys]);
    const rows = Object.keys(CLIENT_ROWS) as ClientRowsTable[];
    worker.allow(
      ['dynamodb:Query', 'dynamodb:BatchWriteItem'],
      rows.map((name) => tables[name].tableArn),
    );
    worker.allow(['dynamodb:Query', 'dynamodb:DeleteItem'], [tables.platform_people.tableArn]);
    worker.allow(
      [
        'cognito-idp:AdminDeleteUser',
        'cognito-idp:AdminDisableUser',
        'cognito-idp:AdminGetUser',
        'cognito-idp:AdminListGroupsForUser',
        'cognito-idp:AdminUserGlobalSignOut',
        'cognito-idp:ListUsersInGroup',
      ],
      [users.pool.userPoolArn],
    );
  }

  /** The registry's stream hands over every order, and every step of it. */
  private listen({ tables }: Platform): void {
    const order = (kind: string) =>
      FilterCriteria.filter({
        dynamodb: {
          NewImage: { SK: { S: FilterRule.isEqual(kind) }, state: { S: FilterRule.isEqual('RUNNING') } },
        },
      });
    readStream(this, 'Orders', {
      reader: this.worker,
      deadLetters: makeDeadLetters(this, 'DeadLetters'),
      streamArn: streamArnOf(tables.clients_registry),
      filters: [order('OPERATION'), order('FLEET')],
      // Ten stacks at a time: while AWS works on one, its function waits.
      parallelization: 10,
    });
  }
}
