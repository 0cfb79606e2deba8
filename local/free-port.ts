import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Where servers listen: below the ports from which systems draw the near end of a connection (Linux from 32768 on), so that
 * no connection sits on a port that a restarted platform wants again.
 */
const FIRST = 20_000;
const END = 32_768;

/** A free port on 127.0.0.1: the wanted one if it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
  for (let port = wanted || randomInt(FIRST, END); ; port = randomInt(FIRST, END))
    if (await isFree(port)) return port;
}

/** Whether the port can be listened on. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
