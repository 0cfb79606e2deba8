import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { dynoxideBinary } from './binary.ts';
import { memoryFolder } from './memory-folder.ts';
import { endOrphan } from './orphan.ts';
import { superviseDynoxide, type Supervised } from './supervise.ts';
import { templateFile } from './template-file.ts';

export interface DynamodbEngine {
  /** The engine behind the gateway: it checks no signatures, so nothing but the gateway should call it. */
  endpoint: string;
  /** Deletes expired rows as DynamoDB's TTL does; the number deleted, null where the engine does it alone. */
  sweep(): Promise<number | null>;
  close(): Promise<void>;
}

export interface DynamodbEngineOptions {
  /** The database file; null keeps everything in a file in memory (tmpfs) that is removed at the end. */
  file: string | null;
  /** Where the prepared empty file is kept between starts. */
  cacheFolder: string;
  log(line: object): void;
}

/** Starts DynamoDB: dynoxide on a prepared file, or whatever DYNAMODB_ENDPOINT names. */
export async function startDynamodb(options: DynamodbEngineOptions): Promise<DynamodbEngine> {
  const external = process.env.DYNAMODB_ENDPOINT;
  if (external) return { endpoint: external, sweep: async () => null, close: async () => {} };

  const binary = dynoxideBinary();
  const inMemory = options.file ? null : memoryFolder();
  const file = options.file ?? join(inMemory!, 'dynamodb.db');
  mkdirSync(dirname(file), { recursive: true });
  await endOrphan(file);
  if (!existsSync(file)) copyFileSync(await templateFile(binary, options.cacheFolder), file);
  chmodSync(file, 0o600);

  let port = 0;
  let sweeperPort = 0;
  const token = randomBytes(24).toString('hex');
  let closing = false;
  let current: Supervised;

  const run = async (): Promise<void> => {
    const serving = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
    const sweeping = ['--mcp', '--mcp-port', String(sweeperPort)];
    current = superviseDynoxide(binary, [...serving, ...sweeping], { DYNOXIDE_MCP_AUTH_TOKEN: token });
    const child = current;
    const ended = child.ended.then(() => true);
    const deadline = Date.now() + 60_000;
    while (!(await answers(port))) {
      if ((await Promise.race([ended, sleep(15, false)])) || Date.now() > deadline) {
        await child.stop();
        throw new Error(`DynamoDB did not start: ${child.output().trim().slice(-500)}`);
      }
    }
    void ended.then(async () => {
      for (let wait = 50; !closing; wait = Math.min(wait * 2, 5_000)) {
        options.log({
          level: 'WARN',
          message: 'dynoxide ended, starting it again',
          output: child.output().slice(-500),
        });
        await sleep(wait);
        if (closing) return;
        if (
          await run().then(
            () => true,
            () => false,
          )
        )
          return;
      }
    });
  };
  for (let attempt = 1; ; attempt++) {
    port = await freePort();
    sweeperPort = await freePort();
    // Another program may take a port between our look and the start.
    const failure = await run().then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) break;
    if (attempt === 3) throw failure;
  }

  return {
    endpoint: `http://127.0.0.1:${port}`,
    sweep: () => sweep(`http://127.0.0.1:${sweeperPort}/mcp`, token),
    async close() {
      closing = true;
      await current.stop();
      if (inMemory) rmSync(inMemory, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    await (await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1_000) })).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** dynoxide offers its TTL sweep (with the userIdentity of a TTL delete on the stream record) over MCP only. */
async function sweep(url: string, token: string): Promise<number> {
  const call = async (session: string | null, message: object) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...(session ? { 'mcp-session-id': session } : {}),
      },
      body: JSON.stringify({ jsonrpc: '2.0', ...message }),
    });
    return { session: response.headers.get('mcp-session-id') ?? session, text: await response.text() };
  };
  const client = {
    protocolVersion: '2025-03-26',
    capabilities: {},
    clientInfo: { name: 'ttl-sweeper', version: '1' },
  };
  const { session } = await call(null, { id: 1, method: 'initialize', params: client });
  await call(session, { method: 'notifications/initialized' });
  const { text } = await call(session, {
    id: 2,
    method: 'tools/call',
    params: { name: 'sweep_ttl', arguments: {} },
  });
  const deleted = /items_deleted\D+(\d+)/.exec(text);
  if (!deleted) throw new Error(`The TTL sweep failed: ${text.slice(0, 200)}`);
  return Number(deleted[1]);
}
