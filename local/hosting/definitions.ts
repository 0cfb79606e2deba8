/** A part of a distribution: what requests to a path pattern are answered from. */
export interface Behavior {
  /** `*` for the default one. */
  pathPattern: string;
  originId: string;
  compress: boolean;
  /** ARNs of the CloudFront functions that see a request before it goes to the origin. */
  viewerRequestFunctions: string[];
  responseHeadersPolicyId: string | null;
}

export interface Origin {
  id: string;
  domainName: string;
  path: string;
  customHeaders: Record<string, string>;
}

export interface DistributionDefinition {
  behaviors: Behavior[];
  origins: Map<string, Origin>;
}

/** What the template says of the web side: distributions and their origins. */
export interface HostingDefinitions {
  distributions: Map<string, DistributionDefinition>;
  /** Code of CloudFront functions by ARN. */
  edgeFunctions: Map<string, string>;
  responseHeaders: Map<string, PolicyHeader[]>;
  /** HTTP APIs by id: the function each route (`$default`, `GET /x`) goes to, by integration. */
  httpApis: Map<string, { routes: Map<string, string>; integrations: Map<string, string> }>;
}

export function createHostingDefinitions(): HostingDefinitions {
  return {
    distributions: new Map(),
    edgeFunctions: new Map(),
    responseHeaders: new Map(),
    httpApis: new Map(),
  };
}

/** A header added to every answer. */
export interface PolicyHeader {
  name: string;
  value: string;
  /** Whether it wins over the origin's own. */
  override: boolean;
}
