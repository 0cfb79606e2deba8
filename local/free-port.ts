import { createServer } from 'node:net';

/** A free port on 127.0.0.1: the wanted one if it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
  return (wanted !== 0 && (await tryPort(wanted))) || (await tryPort(0))!;
}

/** The port if it can be listened on, else null. */
export function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
