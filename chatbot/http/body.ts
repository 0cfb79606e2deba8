import type { z } from 'zod';
import type { ChatRequest } from './answer.ts';
import { Refusal } from './refusal.ts';

const LARGEST_BYTES = 16_384;

/** The body as what it should be; refuses what is too large, no JSON, or something else. */
export function readJson<Output>(request: ChatRequest, shape: z.ZodType<Output>): Output {
  if (Buffer.byteLength(request.body) > LARGEST_BYTES) throw new Refusal('too_large');
  const result = shape.safeParse(parse(request.body));
  if (result.success) return result.data;
  throw new Refusal('invalid_request', { field: result.error.issues[0]?.path.join('.') ?? '' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || '{}') as unknown;
  } catch {
    throw new Refusal('invalid_request');
  }
}
