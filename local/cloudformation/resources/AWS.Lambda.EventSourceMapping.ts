import { functionName } from '../../lambda/functions.ts';
import { generatedId } from '../generated-id.ts';
import { TemplateError } from '../evaluate.ts';
import { requireDestination } from '../require-destination.ts';
import type { ResourceHandler } from '../resource.ts';

interface MappingProperties {
  EventSourceArn: string;
  FunctionName: string;
  StartingPosition?: 'TRIM_HORIZON' | 'LATEST';
  BatchSize?: number;
  ParallelizationFactor?: number;
  MaximumBatchingWindowInSeconds?: number;
  BisectBatchOnFunctionError?: boolean;
  MaximumRetryAttempts?: number;
  MaximumRecordAgeInSeconds?: number;
  FunctionResponseTypes?: string[];
  FilterCriteria?: { Filters?: { Pattern: string }[] };
  DestinationConfig?: { OnFailure?: { Destination?: string } };
  Enabled?: boolean;
}

const STREAM_ACTIONS = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

/** A DynamoDB stream delivered to a function, if the function's role may read it. */
export const eventSourceMapping: ResourceHandler = async (properties, cloud, { stackName, logicalId }) => {
  const wanted = properties as unknown as MappingProperties;
  const target = cloud.functions.find(wanted.FunctionName);
  if (!target) throw new TemplateError(`${logicalId}: there is no function ${wanted.FunctionName}.`);
  for (const action of STREAM_ACTIONS)
    if (
      !cloud.directory.roleMay(target.roleArn, {
        action: `dynamodb:${action}`,
        resource: wanted.EventSourceArn,
      })
    )
      throw new TemplateError(
        `${logicalId}: Cannot access stream ${wanted.EventSourceArn}. Please ensure the role can perform the GetRecords, ` +
          `GetShardIterator, DescribeStream, ListStreams Actions on your stream in IAM.`,
      );
  const destination = wanted.DestinationConfig?.OnFailure?.Destination ?? null;
  if (destination !== null) requireDestination(cloud, target.roleArn, destination);
  const id = generatedId(32, stackName, logicalId);
  await cloud.mappings.define({
    id,
    functionName: functionName(wanted.FunctionName),
    functionArn: target.arn,
    streamArn: wanted.EventSourceArn,
    startingPosition: wanted.StartingPosition ?? 'LATEST',
    batchSize: Number(wanted.BatchSize ?? 100),
    lanes: Number(wanted.ParallelizationFactor ?? 1),
    windowSeconds: Number(wanted.MaximumBatchingWindowInSeconds ?? 0),
    bisect: wanted.BisectBatchOnFunctionError ?? false,
    maximumRetries: Number(wanted.MaximumRetryAttempts ?? -1),
    maximumAgeSeconds: Number(wanted.MaximumRecordAgeInSeconds ?? -1),
    reportsItems: wanted.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    filters: (wanted.FilterCriteria?.Filters ?? []).map(({ Pattern }) => Pattern),
    destinationArn: destination,
    enabled: wanted.Enabled ?? true,
  });
  return { id, attributes: { Id: id }, remove: () => cloud.mappings.remove(id) };
};
