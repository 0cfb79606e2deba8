import { CfnDataSource } from 'aws-cdk-lib/aws-appsync';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { GraphqlApi } from './api.ts';
import type { PlatformFunction } from './function.ts';

interface Grant {
  actions: string[];
  /** On the table itself unless an index is named. */
  index?: string;
}

/** A table that resolvers read; its role may do what the grants say and nothing else. */
export function tableSource(scope: Construct, api: GraphqlApi, table: ITable, name: string, grants: Grant[]) {
  const role = sourceRole(scope, name);
  for (const { actions, index } of grants) {
    const resource = index ? `${table.tableArn}/index/${index}` : table.tableArn;
    role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
  }
  return source(scope, api, name, role, {
    type: 'AMAZON_DYNAMODB',
    dynamoDbConfig: { awsRegion: Stack.of(scope).region, tableName: table.tableName },
  });
}

/** A function that answers fields; the API may call it and nothing else. */
export function functionSource(scope: Construct, api: GraphqlApi, target: PlatformFunction, name: string) {
  const role = sourceRole(scope, name);
  const lambdaFunctionArn = target.function.functionArn;
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambdaFunctionArn] }),
  );
  return source(scope, api, name, role, { type: 'AWS_LAMBDA', lambdaConfig: { lambdaFunctionArn } });
}

/** For fields that reach nothing: what the request returns is the result. */
export function noneSource(scope: Construct, api: GraphqlApi, name: string): CfnDataSource {
  return new CfnDataSource(scope, `${name}Source`, { apiId: api.api.attrApiId, name, type: 'NONE' });
}

function sourceRole(scope: Construct, name: string): Role {
  return new Role(scope, `${name}SourceRole`, { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
}

function source(
  scope: Construct,
  api: GraphqlApi,
  name: string,
  role: Role,
  config: Pick<CfnDataSource, 'type'> & Partial<Pick<CfnDataSource, 'dynamoDbConfig' | 'lambdaConfig'>>,
): CfnDataSource {
  const made = new CfnDataSource(scope, `${name}Source`, {
    apiId: api.api.attrApiId,
    name,
    serviceRoleArn: role.roleArn,
    ...config,
  });
  made.node.addDependency(role);
  return made;
}
