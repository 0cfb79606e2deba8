import type { PolicyDocument } from './policy.ts';

export type ResourcePolicies = ReturnType<typeof createResourcePolicies>;

/** Policies on resources themselves: buckets, queues, functions. */
export function createResourcePolicies() {
  /** By the resource's ARN, then by what put it there: a function has one statement a permission. */
  const policies = new Map<string, Map<string, PolicyDocument>>();
  return {
    put(resourceArn: string, id: string, document: PolicyDocument): void {
      const known = policies.get(resourceArn) ?? new Map<string, PolicyDocument>();
      policies.set(resourceArn, known.set(id, document));
    },
    remove: (resourceArn: string, id: string) => void policies.get(resourceArn)?.delete(id),
    /** What is said of a resource, or of the bucket that an object lies in; null when nothing is. */
    of(resource: string): PolicyDocument | null {
      const found = policies.get(resource) ?? policies.get(bucketOf(resource));
      const documents = [...(found?.values() ?? [])];
      if (documents.length === 0) return null;
      return { Version: '2012-10-17', Statement: documents.flatMap(({ Statement }) => Statement) };
    },
  };
}

function bucketOf(resource: string): string {
  return /^arn:aws:s3:::[^/]+/.exec(resource)?.[0] ?? resource;
}
