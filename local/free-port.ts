import { createServer } from 'node:net';

/**
 * Where servers listen: below the ports from which systems draw the near end of a connection (Linux from 32768 on), so that
 * no connection sits on a port that a restarted platform wants again.
 */
const FIRST = 20_000;
const END = 32_768;

/** How many ports a process has to itself before it comes to those of the process with the next id. */
const BLOCK = 128;

/**
 * Between being told of a port and listening on it, somebody else may be told of the same one: so a process is told of no
 * port twice, and processes that start at the same moment look in different places.
 */
let next = FIRST + ((process.pid * BLOCK) % (END - FIRST));

/** A free port on 127.0.0.1: the wanted one if it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
  if (wanted && (await isFree(wanted))) return wanted;
  for (;;) {
    const port = next;
    next = port + 1 < END ? port + 1 : FIRST;
    if (await isFree(port)) return port;
  }
}

/** Whether the port can be listened on. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
