/** Something that CloudFormation would refuse. */
export interface Finding {
  stack: string;
  /** Of the resource, parameter or output; empty for the template as a whole. */
  logicalId: string;
  /** `Properties.KeySchema.0.KeyType`; empty for the whole. */
  path: string;
  /** One plain sentence. */
  sentence: string;
}

/** What was found at a place in a resource's properties. */
export type Report = (path: string, sentence: string) => void;

/** `Stack.LogicalId Properties.Name: sentence`, as a build prints it. */
export function findingLine({ stack, logicalId, path, sentence }: Finding): string {
  const place = [logicalId ? `${stack}.${logicalId}` : stack, path].filter(Boolean).join(' ');
  return `${place}: ${sentence}`;
}
