import { FieldError } from '../errors.ts';

/** A request object that lacks what its operation needs: fails the field, in AppSync's words. */
export function missing(name: string): FieldError {
  return new FieldError(`Value for field '$[${name}]' not found.`, 'MappingTemplate');
}

/** A request object that says something its data source cannot do. */
export function unsupported(name: string, value: unknown): FieldError {
  return new FieldError(`Unsupported ${name} '${String(value)}'.`, 'MappingTemplate');
}
