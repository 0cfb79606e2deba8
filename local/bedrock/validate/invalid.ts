import { ServiceError } from '../../gateway/answer.ts';

/** A ValidationException with Bedrock's words. */
export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}

/** In the words of a constraint that the service's model declares. */
export function constraint(value: unknown, path: string, rule: string): ServiceError {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return invalid(
    `1 validation error detected: Value '${shown}' at '${path}' failed to satisfy constraint: ${rule}`,
  );
}
