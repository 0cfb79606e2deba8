import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was used since the last reset. */
export interface Used {
  requests: number;
  readUnits: number;
  writeUnits: number;
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
  let used: Used = { requests: 0, readUnits: 0, writeUnits: 0 };
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
            const units = consumed(text);
            used.requests += 1;
            used.readUnits += reads ? units : 0;
            used.writeUnits += writes ? units : 0;
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
    reset: () => (used = { requests: 0, readUnits: 0, writeUnits: 0 }),
    used: () => ({ ...used }),
    close: () => void server.close(),
  };
}

function withCapacity(body: Buffer): Buffer {
  const request = JSON.parse(body.toString('utf8')) as object;
  return Buffer.from(JSON.stringify({ ...request, ReturnConsumedCapacity: 'TOTAL' }));
}

function consumed(body: Buffer): number {
  const { ConsumedCapacity: capacity } = JSON.parse(body.toString('utf8')) as {
    ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
  };
  const all = Array.isArray(capacity) ? capacity : [capacity];
  return all.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
}
