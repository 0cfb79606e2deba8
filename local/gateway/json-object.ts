import { ServiceError } from './answer.ts';

/** A request's body as a JSON object, an empty one where there is no body; else a SerializationException. */
export function jsonObject(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString() || '{}');
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new ServiceError('SerializationException', 'The request is not a JSON object.');
}
