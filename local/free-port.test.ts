import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, isFree } from './free-port.ts';

test('nobody is told of the same port twice, even before somebody listens on it', async () => {
  const ports = await Promise.all(Array.from({ length: 300 }, () => freePort()));
  expect(new Set(ports).size).toBe(300);
});

test('the wanted port is given while it is free', async () => {
  const wanted = await freePort();
  expect(await freePort(wanted)).toBe(wanted);
  const server = createServer();
  await new Promise<void>((listening) => server.listen(wanted, '127.0.0.1', listening));
  try {
    expect(await isFree(wanted)).toBe(false);
    expect(await freePort(wanted)).not.toBe(wanted);
  } finally {
    server.close();
  }
});
