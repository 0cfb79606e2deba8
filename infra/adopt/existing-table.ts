/** A table as the account holds it. */
export interface ExistingTable {
  name: string;
  arn: string;
  partitionKey: string;
  sortKey: string | undefined;
  sortKeyType: string | undefined;
  indexes: Record<string, { partitionKey: string; sortKey: string | undefined }>;
  /** What its stream carries; undefined where there is none. */
  stream: string | undefined;
  streamArn: string | undefined;
  /** The attribute of expiry; undefined where rows stay. */
  timeToLive: string | undefined;
  isDeletionProtected: boolean;
  /** Undefined where the endpoint cannot say. */
  hasPointInTimeRecovery: boolean | undefined;
  /** The stack that made it; undefined where no stack did. */
  stack: string | undefined;
}
