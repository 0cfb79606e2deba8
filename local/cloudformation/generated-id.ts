import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id that looks like one AWS would have drawn, but is the same on every start: a hash of its names. */
export function generatedId(length: number, ...names: string[]): string {
  const digest = createHash('sha256').update(names.join('\n')).digest();
  let id = '';
  for (let index = 0; index < length; index++)
    id += ALPHABET[digest[index % digest.length]! % ALPHABET.length];
  return id;
}

/** The name CloudFormation gives a resource that names itself nothing: stack, logical id, a suffix. */
export function generatedName(stackName: string, logicalId: string, longest: number): string {
  const suffix = generatedId(12, stackName, logicalId);
  return `${`${stackName}-${logicalId}`.slice(0, longest - 13)}-${suffix}`;
}
