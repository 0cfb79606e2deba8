import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AccessRequest } from '../identity/policy.ts';
import { ServiceError } from './answer.ts';

type Body = Record<string, unknown>;

export type StreamIterators = ReturnType<typeof createStreamIterators>;

/**
 * Places in streams as clients see them: `<stream's ARN>|1|<seal>.<the engine's code>`. Policies speak of the ARN, and
 * the engine's code can be written by anybody, so the two are sealed together with a secret of this process.
 */
export function createStreamIterators(secret: Buffer) {
  const sealOf = (streamArn: string, code: string) =>
    createHmac('sha256', secret).update(`${streamArn}|${code}`).digest('base64url');
  const read = (iterator: unknown): { streamArn: string; code: string } => {
    const match = /^(arn:[^|]+)\|1\|([\w-]{43})\.(.+)$/s.exec(String(iterator));
    const [, streamArn = '', seal = '', code = ''] = match ?? [];
    if (match && timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(streamArn, code))))
      return { streamArn, code };
    throw new ServiceError('ExpiredIteratorException', 'Iterator expired or not known.');
  };
  return {
    /** What an operation on streams needs to be allowed. */
    accessesOf(operation: string, body: Body): AccessRequest[] {
      const named = operation === 'GetRecords' ? read(body['ShardIterator']).streamArn : body['StreamArn'];
      return [{ action: `dynamodb:${operation}`, resource: String(named ?? '*') }];
    },
    /** A request with the iterator as the engine knows it. */
    toEngine: (body: Body): Body =>
      'ShardIterator' in body ? { ...body, ShardIterator: read(body['ShardIterator']).code } : body,
    /** The engine's answer with its iterator named after the stream that was asked for. */
    fromEngine<T extends object>(answer: T, asked: Body): T {
      if (!('ShardIterator' in answer) && !('NextShardIterator' in answer)) return answer;
      const streamArn = String(asked['StreamArn'] ?? read(asked['ShardIterator']).streamArn);
      const named = Object.entries(answer)
        .filter(([name, value]) => name.endsWith('ShardIterator') && typeof value === 'string')
        .map(([name, code]) => [name, `${streamArn}|1|${sealOf(streamArn, String(code))}.${String(code)}`]);
      return { ...answer, ...Object.fromEntries(named) };
    },
  };
}
