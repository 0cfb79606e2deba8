import { describe, expect, test } from 'vitest';
import { awsScalars } from './index.ts';

const valid: Record<string, unknown[]> = {
  AWSDate: ['2026-11-23', '2026-11-23Z', '2026-11-23+01:00', '2024-02-29', '-0001-01-01'],
  AWSTime: ['10:20', '10:20:30', '10:20:30.123456789', '10:20:30Z', '10:20:30+01:00:30'],
  AWSDateTime: ['2026-11-23T10:20Z', '2026-11-23T10:20:30.1Z', '2026-11-23T10:20:30.123456789+02:00:10'],
  AWSTimestamp: [0, -1, 1_795_424_707],
  AWSEmail: ['a@b', 'first.last+tag@example.com'],
  AWSJSON: ['{"a":1}', '[1]', '"text"', '3', 'null'],
  AWSURL: ['https://example.com/a?b=c', 'mailto:a@b.pl', 'http://localhost:3000'],
  AWSPhone: ['+48 123 456 789', '555-555-5555', '(555) 555 5555'],
  AWSIPAddress: ['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'],
};
const invalid: Record<string, unknown[]> = {
  AWSDate: ['2026-02-30', '2026-13-01', '23.11.2026', '2026-11-23T00:00Z', 20261123, '2026-11-23+19:00'],
  AWSTime: ['24:00', '10:60', '10', '10:20:30.1234567890'],
  AWSDateTime: ['2026-11-23T10:20:30', '2026-11-23', '2026-02-29T10:00Z', '2026-11-23 10:20Z'],
  AWSTimestamp: ['0', 1.5, null],
  AWSEmail: ['a', '@b', 'a b@c', 'a@b..c', 'a@'],
  AWSJSON: ['{a:1}', 'text', { a: 1 }],
  AWSURL: ['example.com', 'javascript:alert(1)', 'http://a//b'],
  AWSPhone: ['12', 'call me', '+48-'],
  AWSIPAddress: ['256.0.0.1', '10.0.0.0/33', 'localhost', '::1/129'],
};

describe.each(awsScalars)('$name', (scalar) => {
  test.each(valid[scalar.name] ?? [])('takes %j', (input) => {
    expect(scalar.read(input)).not.toBeUndefined();
  });
  test.each(invalid[scalar.name] ?? [])('refuses %j', (input) => {
    expect(scalar.read(input)).toBeUndefined();
  });
});

describe('what is described of', () => {
  const reads = (name: string, input: string) =>
    awsScalars.find((scalar) => scalar.name === name)?.read(input) === input;

  test('[scalars.date] AWSDate', () => {
    for (const day of ['1970-01-01', '1970-01-01Z', '1970-01-01-07:00', '1970-01-01+05:30']) {
      expect(reads('AWSDate', day)).toBe(true);
    }
    expect(reads('AWSDate', '1970-01-01T00:00:00Z')).toBe(false);
  });

  test('[scalars.time] AWSTime', () => {
    for (const time of ['12:00:34.123', '12:00:34.123Z', '12:00:34.123+05:30']) {
      expect(reads('AWSTime', time)).toBe(true);
    }
    expect(reads('AWSTime', '1970-01-01T12:00')).toBe(false);
  });

  test('[scalars.date-time, scalars.offset-compulsory] AWSDateTime', () => {
    expect(reads('AWSDateTime', '1970-01-01T12:00:34.123Z')).toBe(true);
    expect(reads('AWSDateTime', '1970-01-01T12:00:34.123')).toBe(false);
    expect(reads('AWSDateTime', '1970-01-01')).toBe(false);
  });

  test('[scalars.fraction] one to nine digits of a second', () => {
    for (const digits of ['2', '277', '123456789']) {
      expect(reads('AWSDateTime', `1970-01-01T12:00:00.${digits}Z`)).toBe(true);
      expect(reads('AWSTime', `12:00:00.${digits}`)).toBe(true);
    }
    for (const digits of ['', '1234567890']) {
      expect(reads('AWSDateTime', `1970-01-01T12:00:00.${digits}Z`)).toBe(false);
      expect(reads('AWSTime', `12:00:00.${digits}`)).toBe(false);
    }
  });

  test('[scalars.seconds-optional] seconds, which may be left out, but not under a fraction', () => {
    expect(reads('AWSDateTime', '1970-01-01T12:00Z')).toBe(true);
    expect(reads('AWSTime', '12:00')).toBe(true);
    expect(reads('AWSTime', '12:00.5')).toBe(false);
  });

  test('[scalars.offset-seconds] offsets, which may have seconds', () => {
    expect(reads('AWSDateTime', '1970-01-01T12:00:00+05:30:15')).toBe(true);
    expect(reads('AWSDate', '1970-01-01+05:30:15')).toBe(true);
  });

  test('[scalars.negative-years] years before 0000', () => {
    expect(reads('AWSDate', '-2017-05-01')).toBe(true);
    expect(reads('AWSDateTime', '-9999-01-01T00:00Z')).toBe(true);
  });

  test('[scalars.email] AWSEmail', () => {
    expect(reads('AWSEmail', 'a@b')).toBe(true);
  });
});
