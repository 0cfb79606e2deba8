import { randomBytes } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import type { StreamSignals } from '../dynamodb/stream-signals.ts';
import { asAwsRecord, type StreamRecord } from '../dynamodb/stream-record.ts';
import { fromEngine, tableName, toEngine, type Place } from '../dynamodb/table-arn.ts';
import { askDatabase, type DatabaseFaults } from '../faults/ask-database.ts';
import type { Caller } from '../identity/directory.ts';
import { requireAccess } from './access-denied.ts';
import { ServiceError, type Answer } from './answer.ts';
import type { GatewayRequest } from './service.ts';
import { jsonObject } from './json-object.ts';
import { accessesOf, writtenTables } from './dynamodb-access.ts';
import { createStreamIterators } from './stream-iterator.ts';

export interface DynamodbServiceOptions {
  endpoint: string;
  place: Place;
  signals: StreamSignals;
  partitionKeyOf(table: string, index?: string): string | null;
  /** Hears of a table that somebody deleted over the API, not through a stack. */
  tableDeleted?(table: string): void;
  /** What goes wrong; nothing where it is absent. */
  faults?: DatabaseFaults;
}

/** Operations whose requests or answers carry ARNs, in which the engine has a region and an account of its own. */
const WITH_ARNS = /Table|Stream|Resource|Backup|TimeToLive|ShardIterator|GetRecords/;

/** DynamoDB and its streams: checks the caller's policies, passes on to the engine, wakes the stream's readers. */
export function createDynamodbService(options: DynamodbServiceOptions) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(options.endpoint);
  const { place } = options;
  const iterators = createStreamIterators(randomBytes(32));

  const forward = (headers: Record<string, string>, body: string | Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const upstream = httpRequest(
        {
          agent,
          hostname,
          port,
          method: 'POST',
          path: '/',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode!,
              headers: kept(response.headers),
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      upstream.on('error', reject);
      upstream.end(body);
    });

  const translated = (isStreams: boolean, asked: Record<string, unknown>, answer: Answer): Answer => {
    const { 'x-amz-crc32': _, ...headers } = answer.headers;
    const text = fromEngine(place, answer.body.toString());
    if (!isStreams || answer.status !== 200) return { ...answer, headers, body: text };
    const named = iterators.fromEngine(JSON.parse(text) as { Records?: StreamRecord[] }, asked);
    return { ...answer, headers, body: JSON.stringify(inAwsWords(named, place)) };
  };

  return {
    async handle(request: GatewayRequest, caller: Caller): Promise<Answer> {
      const { body } = request;
      const target = String(request.headers['x-amz-target']);
      const headers = {
        authorization: request.headers.authorization!,
        'content-type': request.headers['content-type'] ?? 'application/x-amz-json-1.0',
        'x-amz-date': String(request.headers['x-amz-date']),
      };
      const [version, operation = ''] = target.split('.');
      const isStreams = version!.startsWith('DynamoDBStreams');
      const parsed = jsonObject(body);
      const accesses = isStreams
        ? iterators.accessesOf(operation, parsed)
        : accessesOf(operation, parsed, place, options.partitionKeyOf);
      for (const access of accesses) requireAccess(caller, access);

      const withArns = WITH_ARNS.test(operation);
      const ask = async (asked: string | Buffer): Promise<Answer> => {
        const answer = await forward(
          { ...headers, 'x-amz-target': target },
          withArns ? toEngine(place, JSON.stringify(iterators.toEngine(parsed))) : asked,
        ).catch(() => {
          throw new ServiceError('InternalServerError', 'The database is starting, try again.', 500);
        });
        if (answer.status === 200 && operation === 'DeleteTable')
          options.tableDeleted?.(String(parsed['TableName']));
        if (answer.status === 200)
          for (const table of writtenTables(operation, parsed)) options.signals.signal(table);
        return withArns ? translated(isStreams, parsed, answer) : answer;
      };
      const { faults } = options;
      if (!faults?.plan.isOn()) return ask(body);
      const occasion = {
        operation,
        tables: accesses.map(({ resource }) => tableName(resource)),
        by: [caller.roleArn, caller.arn].map((arn) => arn.split('/').at(-1)!),
      };
      return askDatabase(faults, occasion, parsed, (asked) =>
        ask(asked === parsed ? body : JSON.stringify(asked)),
      );
    },
    close: () => agent.destroy(),
  };
}

function kept(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const names = ['content-type', 'x-amzn-requestid', 'x-amz-crc32'];
  return Object.fromEntries(
    names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
  );
}

/** Records as AWS words them. */
function inAwsWords(answer: { Records?: StreamRecord[] }, place: Place): object {
  const Records = answer.Records?.map((record) =>
    asAwsRecord(record, place, JSON.stringify(record.dynamodb.Keys)),
  );
  return Records ? { ...answer, Records } : answer;
}
