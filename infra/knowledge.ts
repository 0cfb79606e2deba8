import { Duration, Stack } from 'aws-cdk-lib';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { ClientFunction } from './client-function.ts';
import type { ClientParameters } from './client-parameters.ts';

interface KnowledgeProps {
  parameters: ClientParameters;
  bucket: Bucket;
  /** The bucket's name, not a reference to it: the bucket waits for the function, so the function must not wait for it. */
  bucketName: string;
  /** Who answers from the index. */
  reader: ClientFunction;
}

/** What hears of a client's documents and keeps the index that its chatbot answers from. */
export class Knowledge extends Construct {
  readonly indexer: ClientFunction;

  constructor(scope: Construct, id: string, { parameters, bucket, bucketName, reader }: KnowledgeProps) {
    super(scope, id);
    const clientId = parameters.clientId.valueAsString;
    const indexer = (this.indexer = new ClientFunction(this, 'Indexer', {
      parameters,
      suffix: '-knowledge',
      handler: 'knowledge.handler',
      memory: 1769,
      timeout: Duration.minutes(2),
      environment: {
        CLIENT_ID: clientId,
        CLIENTS_TABLE: 'clients_registry',
        CLIENT_BUCKET: bucketName,
        EMBEDDING_MODEL_ID: parameters.embeddingModelId.valueAsString,
      },
    }));
    indexer.allowOwnRows(clientId, 'clients_registry', ['dynamodb:GetItem']);
    allowObjects(indexer, bucketName, ['s3:GetObject'], 'kb/');
    allowObjects(indexer, bucketName, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], 'index/');
    for (const prefix of ['index/', 'assets/']) allowObjects(reader, bucketName, ['s3:GetObject'], prefix);
    // Without it S3 says "forbidden" of an index that is not there yet; asked for an object, it knows no prefix.
    for (const each of [indexer, reader]) allowList(each, bucketName);
    for (const each of [indexer, reader]) allowEmbedding(each, parameters);
    this.notify(indexer, bucket, bucketName);
  }

  private notify(indexer: ClientFunction, bucket: Bucket, bucketName: string): void {
    const permission = new CfnPermission(this, 'Permission', {
      action: 'lambda:InvokeFunction',
      functionName: indexer.function.functionArn,
      principal: 's3.amazonaws.com',
      sourceAccount: Stack.of(this).account,
      sourceArn: `arn:${Stack.of(this).partition}:s3:::${bucketName}`,
    });
    const made = bucket.node.defaultChild as CfnBucket;
    const filter = { s3Key: { rules: [{ name: 'prefix', value: 'kb/' }] } };
    made.notificationConfiguration = {
      lambdaConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
        event,
        filter,
        function: indexer.function.functionArn,
      })),
    };
    // S3 tries the function when the bucket is made.
    made.addResourceDependency(permission);
  }
}

function allowObjects(to: ClientFunction, bucketName: string, actions: string[], prefix: string): void {
  const { partition } = Stack.of(to);
  to.allow({ actions, resources: [`arn:${partition}:s3:::${bucketName}/${prefix}*`] });
  acknowledge(
    to.role,
    `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<ClientId>-kb-<AWS::AccountId>-<AWS::Region>/${prefix}*]`,
    'All documents of this one client.',
  );
}

function allowList(to: ClientFunction, bucketName: string): void {
  to.allow({
    actions: ['s3:ListBucket'],
    resources: [`arn:${Stack.of(to).partition}:s3:::${bucketName}`],
  });
}

/** The parameter is empty where words alone decide: then this names no model. */
function allowEmbedding(to: ClientFunction, { embeddingModelId }: ClientParameters): void {
  const { region, partition } = Stack.of(to);
  to.allow({
    actions: ['bedrock:InvokeModel'],
    resources: [`arn:${partition}:bedrock:${region}::foundation-model/${embeddingModelId.valueAsString}`],
  });
}
