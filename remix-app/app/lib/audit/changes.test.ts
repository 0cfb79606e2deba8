import { expect, it } from 'vitest';
import { changesOf } from './changes.ts';

it('only what differs is told, by its path', () => {
  expect(
    changesOf('{"status":"active","limits":{"a":1,"b":2},"days":["x"]}', {
      status: 'paused',
      limits: { a: 1, b: 3 },
      days: ['x', 'y'],
      note: '<img src=x>',
    }),
  ).toEqual([
    { name: 'days', before: 'x', after: 'x, y' },
    { name: 'limits.b', before: '2', after: '3' },
    { name: 'note', before: null, after: '<img src=x>' },
    { name: 'status', before: 'active', after: 'paused' },
  ]);
});

it('what is no object, or nothing at all, changes nothing', () => {
  expect(changesOf(null, undefined)).toEqual([]);
  expect(changesOf('{', '"text"')).toEqual([]);
});

it('a long text is cut, and a long list too', () => {
  const [change] = changesOf(null, { facts: 'a'.repeat(5000) });
  expect(change!.after).toHaveLength(301);
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`a${at}`, at]));
  expect(changesOf(null, many)).toHaveLength(40);
});

it('opening hours are read as hours, in whatever order they are kept, and none as nothing', () => {
  expect(
    changesOf(
      { mon: [{ from: '09:00', to: '17:00' }], tue: [{ from: '09:00', to: '12:00' }] },
      {
        mon: [],
        tue: [{ to: '12:00', from: '09:00' }],
        wed: [
          { from: '9', to: '12' },
          { from: '13', to: '17' },
        ],
      },
    ),
  ).toEqual([
    { name: 'mon', before: '09:00–17:00', after: null },
    { name: 'wed', before: null, after: '9–12, 13–17' },
  ]);
});
