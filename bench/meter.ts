import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one caller used of one table. */
export interface Share {
  /** The access key that signed. */
  caller: string;
  table: string;
  readUnits: number;
  writeUnits: number;
}

/** What was used since the last reset. */
export interface Used {
  requests: number;
  readUnits: number;
  writeUnits: number;
  shares: Share[];
}

/** Stands between the platform and its database and adds up the capacity that the database reports. */
export interface Meter {
  endpoint: string;
  reset(): void;
  used(): Used;
  close(): void;
}

const READS = /(GetItem|Query|Scan|BatchGetItem|TransactGetItems)$/;
const WRITES = /(PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems)$/;

/** Asks for ReturnConsumedCapacity on every request that passes; answers pass through untouched. */
export async function startMeter(engine: string): Promise<Meter> {
  const { hostname, port } = new URL(engine);
  let requests = 0;
  let shares: Share[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const [reads, writes] = [READS.test(operation), WRITES.test(operation)];
    const body = reads || writes ? withCapacity(Buffer.concat(chunks)) : Buffer.concat(chunks);
    const headers = { ...incoming.headers, 'content-length': String(body.length) };
    const upstream = httpRequest(
      { hostname, port, method: incoming.method, path: incoming.url, headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts);
          if (reads || writes) {
            requests += 1;
            const caller = callerOf(incoming.headers.authorization);
            for (const { TableName: table, CapacityUnits: units } of consumed(body, text))
              shares.push({ caller, table, readUnits: reads ? units : 0, writeUnits: writes ? units : 0 });
          }
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          outgoing.end(text);
        });
      },
    );
    upstream.on('error', () => outgoing.destroy());
    upstream.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reset() {
      requests = 0;
      shares = [];
    },
    used: () => ({
      requests,
      readUnits: shares.reduce((sum, share) => sum + share.readUnits, 0),
      writeUnits: shares.reduce((sum, share) => sum + share.writeUnits, 0),
      shares: [...shares],
    }),
    close: () => void server.close(),
  };
}

function withCapacity(body: Buffer): Buffer {
  const request = JSON.parse(body.toString('utf8')) as object;
  return Buffer.from(JSON.stringify({ ...request, ReturnConsumedCapacity: 'TOTAL' }));
}

interface Capacity {
  TableName: string;
  CapacityUnits: number;
}

interface Asked {
  TableName?: string;
  TransactItems?: Record<string, { TableName: string }>[];
}

/** What a request took, by table; a condition that failed took a unit too, which no answer says. */
function consumed(request: Buffer, answer: Buffer): Capacity[] {
  const { TableName, TransactItems } = JSON.parse(request.toString('utf8')) as Asked;
  if (TransactItems) return TransactItems.flatMap(Object.values).map(inTransaction);
  const { ConsumedCapacity: capacity = [], __type: failure = '' } = JSON.parse(answer.toString('utf8')) as {
    ConsumedCapacity?: Capacity | Capacity[];
    __type?: string;
  };
  if (failure.endsWith('ConditionalCheckFailedException'))
    return [{ TableName: TableName!, CapacityUnits: 1 }];
  return Array.isArray(capacity) ? capacity : [capacity];
}

/**
 * Two units for each KB of an action, as in AWS, reckoned from the request and without indexes: what the local engine
 * says of transactions is not to be trusted.
 */
function inTransaction(action: { TableName: string }): Capacity {
  const kilobytes = Math.ceil(Buffer.byteLength(JSON.stringify(action)) / 1024);
  return { TableName: action.TableName, CapacityUnits: 2 * kilobytes };
}

function callerOf(authorization = ''): string {
  return /Credential=([^/]+)/.exec(authorization)?.[1] ?? '';
}
