import { functionName } from '../../lambda/functions.ts';
import { TemplateError } from '../evaluate.ts';
import type { ResourceHandler } from '../resource.ts';

interface DataSourceProperties {
  ApiId: string;
  Name: string;
  Type: string;
  ServiceRoleArn?: string;
  DynamoDBConfig?: { TableName: string };
  LambdaConfig?: { LambdaFunctionArn: string };
}

/** What a resolver asks: a table, a function, or nothing. */
export const dataSource: ResourceHandler = (properties, cloud, { logicalId }) => {
  const wanted = properties as unknown as DataSourceProperties;
  const { dataSources } = cloud.graphql.api(wanted.ApiId);
  const roleArn = wanted.ServiceRoleArn ?? null;
  if (roleArn && !cloud.directory.isTrustedBy(roleArn, 'appsync.amazonaws.com'))
    throw new TemplateError(`${logicalId}: the role ${roleArn} cannot be assumed by AppSync.`);
  if (wanted.Type === 'NONE') dataSources.set(wanted.Name, { type: 'NONE', roleArn });
  else if (wanted.Type === 'AMAZON_DYNAMODB')
    dataSources.set(wanted.Name, {
      type: 'AMAZON_DYNAMODB',
      tableName: wanted.DynamoDBConfig!.TableName,
      roleArn,
    });
  else if (wanted.Type === 'AWS_LAMBDA') {
    const arn = wanted.LambdaConfig!.LambdaFunctionArn;
    dataSources.set(wanted.Name, { type: 'AWS_LAMBDA', functionName: functionName(arn), roleArn });
  } else throw new TemplateError(`${logicalId}: data sources of type ${wanted.Type} are not known here.`);
  const arn = `arn:aws:appsync:${cloud.place.region}:${cloud.place.accountId}:apis/${wanted.ApiId}/datasources/${wanted.Name}`;
  return {
    id: arn,
    attributes: { Name: wanted.Name, DataSourceArn: arn },
    remove: () => void dataSources.delete(wanted.Name),
  };
};
