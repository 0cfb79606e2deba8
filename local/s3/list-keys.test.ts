import { describe, expect, it } from 'vitest';
import { listKeys, type ListOptions } from './list-keys.ts';
import { SortedKeys } from './sorted-keys.ts';

const keys = ['a', 'b/1', 'b/2', 'b/c/3', 'b0', 'd//e', 'z\u{1F600}', 'z\uFF5E', 'ą'];
const list = (options: Partial<ListOptions> = {}, all = keys) =>
  listKeys(new SortedKeys(all), {
    prefix: '',
    delimiter: '',
    maxKeys: 1_000,
    after: null,
    afterPrefix: null,
    ...options,
  });

describe('listKeys', () => {
  it('lists in the order of UTF-8 bytes', () => {
    const { keys: listed, next } = list();
    expect(next).toBeNull();
    expect(listed).toEqual(
      [...keys].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
    );
  });

  it.each<[string, Partial<ListOptions>, string[], string[]]>([
    ['a prefix', { prefix: 'b/' }, ['b/1', 'b/2', 'b/c/3'], []],
    ['a delimiter', { delimiter: '/' }, ['a', 'b0', 'z\uFF5E', 'z\u{1F600}', 'ą'], ['b/', 'd/']],
    ['both', { prefix: 'b/', delimiter: '/' }, ['b/1', 'b/2'], ['b/c/']],
    ['a key to begin after', { after: 'b/2', prefix: 'b' }, ['b/c/3', 'b0'], []],
    ['one that does not exist', { after: 'b/11', prefix: 'b/' }, ['b/2', 'b/c/3'], []],
    ['a common prefix to begin after', { afterPrefix: 'b/', delimiter: '/', prefix: 'b' }, ['b0'], []],
    ['a longer delimiter', { prefix: 'd', delimiter: '//' }, [], ['d//']],
    ['no keys at all', { maxKeys: 0 }, [], []],
  ])('with %s', (_, options, expectedKeys, prefixes) => {
    const listed = list(options);
    expect([listed.keys, listed.commonPrefixes, listed.next]).toEqual([expectedKeys, prefixes, null]);
  });

  it('gives every key and every common prefix exactly once, whatever the size of a page', () => {
    const whole = list({ delimiter: '/' });
    for (let maxKeys = 1; maxKeys <= keys.length; maxKeys++) {
      const found: string[] = [];
      let from: Pick<ListOptions, 'after' | 'afterPrefix'> | null = { after: null, afterPrefix: null };
      while (from) {
        const page: ReturnType<typeof list> = list({ ...from, delimiter: '/', maxKeys });
        found.push(...page.keys, ...page.commonPrefixes);
        from = page.next;
      }
      expect(found.sort()).toEqual([...whole.keys, ...whole.commonPrefixes].sort());
    }
  });
});

it('keeps its order as keys come and go', () => {
  const sorted = new SortedKeys(['b']);
  for (const key of ['c', 'a', 'b', 'c']) sorted.add(key);
  sorted.remove('b');
  sorted.remove('x');
  expect([sorted.at(0), sorted.at(1), sorted.size]).toEqual(['a', 'c', 2]);
});
