import { ResourceFailed } from './bring-resource.ts';

/** Why a stack could not be made or updated, in AWS's words where a resource was the reason. */
export function failureOf(error: unknown): string {
  return error instanceof ResourceFailed
    ? `The following resource(s) failed to ${error.verb}: [${error.logicalId}].`
    : (error as Error).message;
}
