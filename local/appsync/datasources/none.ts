import { isMap } from '../runtime/plain-object.ts';
import type { DataSourceRequest, DataSourceResult } from './data-source.ts';

/** Hands the payload back. */
export function askNone({ request }: DataSourceRequest): DataSourceResult {
  return { result: (isMap(request) ? request['payload'] : null) ?? null, error: null };
}
