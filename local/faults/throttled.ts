import { ServiceError } from '../gateway/answer.ts';

/** How DynamoDB says that it is too busy: tables with provisioned capacity in one way, on-demand ones in another. */
export function throttled(isOnDemand: boolean): ServiceError {
  return isOnDemand
    ? new ServiceError(
        'ThrottlingException',
        'Throughput exceeds the current capacity of your table or index. Please try again shortly.',
      )
    : new ServiceError(
        'ProvisionedThroughputExceededException',
        'The level of configured provisioned throughput for the table was exceeded. ' +
          'Consider increasing your provisioning level with the UpdateTable API.',
      );
}
