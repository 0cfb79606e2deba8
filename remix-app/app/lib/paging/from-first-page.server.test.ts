import { expect, it } from 'vitest';
import { fromFirstPage } from './from-first-page.server.ts';

function thrownBy(url: string, error: unknown): unknown {
  try {
    return fromFirstPage(new Request(url))(error);
  } catch (thrown) {
    return thrown;
  }
}

it('leads from a refused cursor to the first page, filters kept', () => {
  const thrown = thrownBy(
    'http://localhost/list?outcome=none&after=bad',
    new Response(null, { status: 400 }),
  );
  expect((thrown as Response).headers.get('location')).toBe('/list?outcome=none');
});

it('throws on what has nothing to do with a cursor', () => {
  const down = new Response(null, { status: 502 });
  const bad = new Response(null, { status: 400 });
  expect(thrownBy('http://localhost/list?after=x', down)).toBe(down);
  expect(thrownBy('http://localhost/list', bad)).toBe(bad);
});
