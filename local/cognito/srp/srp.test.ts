import { createDiffieHellman, createHash, createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoyAccount } from './decoy.ts';
import { g, k, N } from './group.ts';
import { matchesVerifier } from './matches-verifier.ts';
import { modPow } from './mod-pow.ts';
import { paddedHex } from './padded-hex.ts';
import { readPublicValue } from './read-public-value.ts';
import { serverChallenge } from './server-challenge.ts';
import { computeVerifier } from './verifier.ts';
import { verifyClaim } from './verify-claim.ts';

const identity = { poolName: 'AbCdEfGhI', userId: '0d9f8a52-5f0b-4c5c-9d3a-2f6f7d1f0a11' };
const timestamp = 'Mon Nov 23 15:08:02 UTC 2026';

/** A client that shares no line with the server: its powers are OpenSSL's, its padding works on bytes. */
function independentClient(name: typeof identity) {
  const prime = Buffer.from(N.toString(16), 'hex');
  const power = (base: bigint, exponent: bigint): bigint => {
    const group = createDiffieHellman(prime, Buffer.from([2]));
    group.setPrivateKey(bytes(exponent));
    if (base === 2n) return number(group.generateKeys());
    return number(group.computeSecret(bytes(base)));
  };
  const number = (buffer: Buffer) => BigInt(`0x${buffer.toString('hex')}`);
  const bytes = (value: bigint) => {
    const list: number[] = [];
    for (let rest = value; rest > 0n; rest >>= 8n) list.unshift(Number(rest & 255n));
    return Buffer.from(list);
  };
  const signed = (value: bigint) => {
    const plain = bytes(value);
    return plain[0]! >= 128 ? Buffer.concat([Buffer.from([0]), plain]) : plain;
  };
  const sha = (...parts: (Buffer | string)[]) => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  const a = number(randomBytes(32));
  const A = power(2n, a);
  return {
    A,
    sign(password: string, saltHex: string, B: bigint, secretBlock: Buffer): Buffer {
      const salt = BigInt(`0x${saltHex}`);
      const x = number(sha(signed(salt), sha(`${name.poolName}${name.userId}:${password}`)));
      const multiplier = number(sha(signed(N), Buffer.from([2])));
      const u = number(sha(signed(A), signed(B)));
      const base = (((B - multiplier * power(2n, x)) % N) + N) % N;
      const S = power(base, a + u * x);
      const pseudoRandomKey = createHmac('sha256', signed(u)).update(signed(S)).digest();
      const key = createHmac('sha256', pseudoRandomKey).update('Caldera Derived Key\x01').digest();
      return createHmac('sha256', key.subarray(0, 16))
        .update(name.poolName + name.userId)
        .update(secretBlock)
        .update(timestamp)
        .digest();
    },
  };
}

function exchange(rightPassword: string, triedPassword: string): boolean {
  const kept = computeVerifier(identity, rightPassword, randomBytes(16));
  const server = serverChallenge(kept.verifier, randomBytes(32));
  const client = independentClient(identity);
  const secretBlock = randomBytes(64);
  const signature = client.sign(triedPassword, kept.salt, server.B, secretBlock);
  return verifyClaim(identity, kept.verifier, client.A, server, { secretBlock, timestamp, signature });
}

describe('SRP', () => {
  it('agrees with an independent client, whatever the password and the random numbers', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (password) =>
        exchange(password, password),
      ),
      { numRuns: 12 },
    );
  });

  it('refuses another password', () => {
    expect(exchange('Correct-Horse-9', 'Correct-Horse-8')).toBe(false);
  });

  it('refuses a signature over another timestamp or another secret block, and one of another length', () => {
    const kept = computeVerifier(identity, 'Correct-Horse-9', randomBytes(16));
    const server = serverChallenge(kept.verifier, randomBytes(32));
    const client = independentClient(identity);
    const secretBlock = randomBytes(64);
    const signature = client.sign('Correct-Horse-9', kept.salt, server.B, secretBlock);
    const tries = [
      { secretBlock, timestamp, signature },
      { secretBlock, timestamp: 'Mon Nov 23 15:08:03 UTC 2026', signature },
      { secretBlock: randomBytes(64), timestamp, signature },
      { secretBlock, timestamp, signature: signature.subarray(1) },
    ].map((claim) => verifyClaim(identity, kept.verifier, client.A, server, claim));
    expect(tries).toEqual([true, false, false, false]);
  });

  it('refuses an A that is a multiple of N, the attack without a password, and what is no hex', () => {
    const refused = [0n, N, N * 2n].map((value) => readPublicValue(value.toString(16)));
    expect(refused).toEqual([null, null, null]);
    expect(readPublicValue('xyz')).toBeNull();
    expect(readPublicValue('f'.repeat(2000))).toBeNull();
    expect(readPublicValue('2')).toBe(2n);
  });

  it('knows a password that is sent as such', () => {
    const kept = computeVerifier(
      identity,
      'Correct-Horse-9',
      Buffer.concat([Buffer.alloc(2), randomBytes(14)]),
    );
    expect(matchesVerifier(identity, 'Correct-Horse-9', kept)).toBe(true);
    expect(matchesVerifier(identity, 'correct-horse-9', kept)).toBe(false);
  });

  it('has the multiplier every Cognito client has', () => {
    expect(k.toString(16)).toBe('538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6');
    expect(g).toBe(2n);
  });
});

describe('modPow', () => {
  it('is the power', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 1000n),
        fc.bigInt(0n, 300n),
        fc.bigInt(2n, 10n ** 9n),
        (base, exponent, modulus) => {
          expect(modPow(base, exponent, modulus)).toBe(base ** exponent % modulus);
        },
      ),
    );
  });
});

describe('paddedHex', () => {
  it.each([
    [0n, '00'],
    [20n, '14'],
    [200n, '00c8'],
    [236n, '00ec'],
    [4096n, '1000'],
  ])('writes %i as %s', (value, hex) => expect(paddedHex(value)).toBe(hex));
});

describe('the decoy of an unknown name', () => {
  it('is the same every time, and other for another name or pool', () => {
    const first = decoyAccount('aa', 'nobody@example.com');
    expect(decoyAccount('aa', 'nobody@example.com')).toEqual(first);
    expect(decoyAccount('aa', 'somebody@example.com').salt).not.toBe(first.salt);
    expect(decoyAccount('bb', 'nobody@example.com').userId).not.toBe(first.userId);
    expect(first.userId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('keeps a name that is a user id', () => {
    expect(decoyAccount('aa', identity.userId).userId).toBe(identity.userId);
  });
});
