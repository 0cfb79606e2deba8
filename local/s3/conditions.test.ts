import { describe, expect, it } from 'vitest';
import { isUnchanged, requireWritable } from './preconditions.ts';
import { rangeOf } from './range.ts';

const codeOf = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const object = { etag: 'abc', lastModified: Date.parse('2026-01-01T10:00:00.500Z') };
const at = (time: string) => new Date(`2026-01-01T${time}Z`).toUTCString();

it.each<[string | undefined, unknown]>([
  [undefined, null],
  ['bytes=0-0', { start: 0, end: 1 }],
  ['bytes=2-100', { start: 2, end: 10 }],
  ['bytes=-3', { start: 7, end: 10 }],
  ['bytes=-30', { start: 0, end: 10 }],
  ['bytes=4-', { start: 4, end: 10 }],
  ['bytes=10-', 'InvalidRange'],
  ['bytes=-0', 'InvalidRange'],
  ['bytes=5-2', null],
  ['bytes=0-1,3-4', null],
  ['lines=1-2', null],
])('of ten bytes, %s is %j', (header, expected) =>
  expect(codeOf(() => rangeOf(header, 10))).toEqual(expected),
);

describe('a reader', () => {
  it.each<[Record<string, string>, unknown]>([
    [{}, false],
    [{ 'if-none-match': '"abc"' }, true],
    [{ 'if-none-match': '"x", W/"abc"' }, true],
    [{ 'if-none-match': '"x"' }, false],
    [{ 'if-match': '"abc"' }, false],
    [{ 'if-match': '"x"' }, 'PreconditionFailed'],
    [{ 'if-modified-since': at('10:00:00') }, true],
    [{ 'if-modified-since': at('09:59:59') }, false],
    [{ 'if-unmodified-since': at('09:59:59') }, 'PreconditionFailed'],
    [{ 'if-unmodified-since': at('10:00:00') }, false],
    [{ 'if-match': '"abc"', 'if-unmodified-since': at('09:00:00') }, false],
    [{ 'if-none-match': '"x"', 'if-modified-since': at('11:00:00') }, false],
  ])('with %j: %j', (headers, expected) => expect(codeOf(() => isUnchanged(headers, object))).toBe(expected));
});

describe('a writer', () => {
  it.each<[Record<string, string>, typeof object | null, unknown]>([
    [{}, object, undefined],
    [{ 'if-none-match': '*' }, null, undefined],
    [{ 'if-none-match': '*' }, object, 'PreconditionFailed'],
    [{ 'if-none-match': '"abc"' }, object, 'NotImplemented'],
    [{ 'if-match': 'abc' }, object, undefined],
    [{ 'if-match': '"x"' }, object, 'PreconditionFailed'],
    [{ 'if-match': '"abc"' }, null, 'NoSuchKey'],
  ])('with %j over %j: %j', (headers, existing, expected) =>
    expect(codeOf(() => requireWritable(headers, existing))).toBe(expected),
  );
});
