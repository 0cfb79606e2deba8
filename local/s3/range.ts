import { ServiceError } from '../gateway/answer.ts';

/** The bytes that a Range header asks for, `end` not included; null for the whole, also where it asks for several. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [first, last] = [match[1]!, match[2]!];
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (start >= size || (first === '' && Number(last) === 0))
    throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416);
  return { start, end };
}
