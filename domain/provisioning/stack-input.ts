import { createHash } from 'node:crypto';

/** What whoever makes a client's stack must know of its template. */
export interface StackTemplate {
  Parameters?: Record<string, unknown>;
}

/** Name of a client's stack. Roles and policies speak of this beginning. */
export function stackNameOf(clientId: string): string {
  return `StrideClient-${clientId}`;
}

/**
 * The parameters of a client's stack: its id, and for every other parameter that has one the platform's output of the
 * same name. What is left has a default in the template.
 */
export function stackParameters(
  { Parameters = {} }: StackTemplate,
  outputs: Record<string, string>,
  clientId: string,
): Record<string, string> {
  const known: Record<string, string> = { ...outputs, ClientId: clientId };
  return Object.fromEntries(
    Object.keys(Parameters).flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])),
  ) as Record<string, string>;
}

/** What a stack was last brought to: the beginning of a hash of the template and of where the code lies. */
export function templateVersion(template: string, code: string): string {
  return createHash('sha256').update(`${template}\n${code}`).digest('hex').slice(0, 12);
}
