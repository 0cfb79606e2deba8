import type { Answer } from '../gateway/answer.ts';

type Body = Record<string, unknown>;
type Requests = Record<string, unknown[] | { Keys: unknown[] }>;

/** Asks for the first half of a batch only and hands the rest back as unprocessed; one alone is asked for as it is. */
export async function halfDone(
  operation: 'BatchGetItem' | 'BatchWriteItem',
  body: Body,
  ask: (body: Body) => Promise<Answer>,
): Promise<Answer> {
  const requests = body['RequestItems'] as Requests;
  const all = Object.entries(requests).flatMap(([table, asked]) =>
    (Array.isArray(asked) ? asked : asked.Keys).map((entry) => ({ table, entry })),
  );
  const half = Math.ceil(all.length / 2);
  if (half === all.length) return ask(body);
  const of = (entries: typeof all) =>
    Object.fromEntries(
      [...new Set(entries.map(({ table }) => table))].map((table) => {
        const own = entries.filter((one) => one.table === table).map(({ entry }) => entry);
        const asked = requests[table]!;
        return [table, Array.isArray(asked) ? own : { ...asked, Keys: own }];
      }),
    );
  const answer = await ask({ ...body, RequestItems: of(all.slice(0, half)) });
  if (answer.status !== 200) return answer;
  const { 'x-amz-crc32': _, ...headers } = answer.headers;
  const rest = operation === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems';
  const done = JSON.parse(String(answer.body)) as Body;
  return { ...answer, headers, body: JSON.stringify({ ...done, [rest]: of(all.slice(half)) }) };
}
