import type { Cloud } from './cloud.ts';
import type { Json, Properties } from './template.ts';

export interface ResourceContext {
  stackName: string;
  logicalId: string;
  /** The folder an asset was unpacked to, by its key in the assets' bucket. */
  assetFolder(objectKey: string): string | null;
}

/** A resource as it was made: what Ref and GetAtt give, and how to remove it again. */
export interface Made {
  id: string;
  attributes?: Record<string, Json>;
  remove?(): Promise<void> | void;
}

/** Makes a resource, or brings an existing one to these properties: called on every start, so it is idempotent. */
export type ResourceHandler = (
  properties: Properties,
  cloud: Cloud,
  context: ResourceContext,
) => Promise<Made> | Made;
