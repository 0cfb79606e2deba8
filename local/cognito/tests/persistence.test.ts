import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  AdminCreateUserCommand,
  GetTokensFromRefreshTokenCommand,
  paginateListUsers,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../state/store.ts';
import { aUser, PASSWORD, tokensOf } from './given.ts';
import { adminClient, passwordClientId, poolId, serveCognito } from './serve-cognito.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cognito-'));
  file = join(folder, 'state', 'cognito.json');
});
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; admin: CognitoIdentityProviderClient }> {
  const program = fileURLToPath(new URL('./server-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [url] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { child, admin: adminClient(url) };
}

async function kill(child: ChildProcess) {
  if (child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function emails(admin: CognitoIdentityProviderClient): Promise<string[]> {
  const found: string[] = [];
  for await (const page of paginateListUsers({ client: admin }, { UserPoolId: poolId })) {
    for (const user of page.Users ?? []) {
      found.push(user.Attributes!.find(({ Name }) => Name === 'email')!.Value!);
    }
  }
  return found;
}

describe('kill -9', () => {
  it('loses nothing that was answered, three times over', async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const { child, admin } = await start();
      expect(new Set(await emails(admin))).toEqual(acknowledged);
      const create = async (index: number) => {
        const email = `user${round}-${index}@example.com`;
        await admin.send(
          new AdminCreateUserCommand({ UserPoolId: poolId, Username: email, MessageAction: 'SUPPRESS' }),
        );
        acknowledged.add(email);
        if (acknowledged.size === 12 * (round + 1)) child.kill('SIGKILL');
      };
      await Promise.allSettled(Array.from({ length: 40 }, (_, index) => create(index)));
      await kill(child);
      // A request may have been carried out and killed before its answer left; that user may be there too.
      const restarted = await start();
      const present = await emails(restarted.admin);
      expect(present).toEqual(expect.arrayContaining([...acknowledged]));
      present.forEach((email) => acknowledged.add(email));
      await kill(restarted.child);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(36);
  }, 90_000);
});

describe('a restart', () => {
  it('keeps users, passwords, keys and sessions', async () => {
    const first = await serveCognito({ file, publicUrl: 'http://issuer.test' });
    const sub = await aUser(first, 'anna@salon.example');
    const tokens = await tokensOf(first, 'anna@salon.example');
    const keys = first.cognito.jwks(poolId);
    await first.close();

    const second = await serveCognito({ file, publicUrl: 'http://issuer.test' });
    expect(second.cognito.jwks(poolId)).toEqual(keys);
    const expected = { poolId, clientIds: [passwordClientId] };
    expect((await second.cognito.verify(tokens.IdToken, expected)).sub).toBe(sub);
    const refreshed = await second.admin.send(
      new GetTokensFromRefreshTokenCommand({
        ClientId: passwordClientId,
        RefreshToken: tokens.RefreshToken,
      }),
    );
    expect(refreshed.AuthenticationResult?.IdToken).toBeDefined();
    expect(await tokensOf(second, 'anna@salon.example')).toHaveProperty('AccessToken');
    await second.close();
  });

  it('at another address makes tokens of the old issuer worthless, and refresh tokens not', async () => {
    const first = await serveCognito({ file, publicUrl: 'http://127.0.0.1:1111' });
    await aUser(first, 'anna@salon.example');
    const tokens = await tokensOf(first, 'anna@salon.example');
    await first.close();
    const second = await serveCognito({ file, publicUrl: 'http://127.0.0.1:2222' });
    const expected = { poolId, clientIds: [passwordClientId] };
    await expect(second.cognito.verify(tokens.IdToken, expected)).rejects.toMatchObject({ kind: 'invalid' });
    const refreshed = await second.admin.send(
      new GetTokensFromRefreshTokenCommand({
        ClientId: passwordClientId,
        RefreshToken: tokens.RefreshToken,
      }),
    );
    const claims = await second.cognito.verify(refreshed.AuthenticationResult!.IdToken!, expected);
    expect(claims.iss).toBe(`http://127.0.0.1:2222/${poolId}`);
    await second.close();
  });
});

describe('the file', () => {
  it('holds neither passwords nor refresh tokens, and nobody else can read it', async () => {
    const served = await serveCognito({ file });
    await aUser(served, 'anna@salon.example');
    const { RefreshToken } = await tokensOf(served, 'anna@salon.example');
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain(RefreshToken.split('.')[1]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'state'))).toEqual(['cognito.json']);
    await served.close();
  });

  it.each([
    ['{"format":1,', 'is damaged'],
    ['{"format":7,"pools":{}}', 'written by another version'],
  ])('is never overwritten when it holds %s', async (text, message) => {
    const damaged = join(folder, 'cognito.json');
    await writeFile(damaged, text);
    await expect(openStore(damaged)).rejects.toThrow(message);
    expect(await readFile(damaged, 'utf8')).toBe(text);
  });

  it('is written a few times for many changes at once, and holds the last', async () => {
    const store = await openStore(file);
    const saves = Array.from({ length: 200 }, (_, index) => {
      store.state.pools = { [`pool${index}`]: {} as never };
      return store.save();
    });
    expect(new Set(saves).size).toBe(1);
    await Promise.all(saves);
    expect(JSON.parse(await readFile(file, 'utf8')).pools).toEqual({ pool199: {} });
    store.changed();
    await store.settled();
  });

  it('reports a disk that refuses, and writes everything once it takes again', async () => {
    const store = await openStore(file);
    await rm(join(folder, 'state'), { recursive: true });
    store.state.pools = { lost: {} as never };
    await expect(store.save()).rejects.toThrow('ENOENT');
    await expect(store.settled()).rejects.toThrow('ENOENT');
    await mkdir(join(folder, 'state'));
    await store.settled();
    expect(JSON.parse(await readFile(file, 'utf8')).pools).toEqual({ lost: {} });
  });
});
