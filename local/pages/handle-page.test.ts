import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGateway } from '../gateway/gateway.fixture.ts';
import { handlePage } from './handle-page.ts';
import { html } from './html.ts';
import type { LocalPage } from './local-page.ts';

let gateway: Awaited<ReturnType<typeof startGateway>>;
let purged: string[];

const pages: LocalPage[] = [
  {
    path: '/_local',
    menu: 'Overview',
    render: () => ({ title: 'Overview', body: html`<p>all</p>` }),
  },
  {
    path: '/_local/queues/:name',
    menu: null,
    render: ({ named, query }) =>
      named['name'] === 'none' ? null : { title: named['name']!, body: html`<p>${query.get('after')}</p>` },
    actions: { purge: ({ named }) => void purged.push(named['name']!) },
  },
];

beforeEach(async () => {
  purged = [];
  gateway = await startGateway({
    open: [
      { claims: ({ url }) => url.startsWith('/_local'), handle: (request) => handlePage(request, pages) },
    ],
  });
});
afterEach(() => gateway.close());

const get = (path: string) => fetch(gateway.endpoint + path);

describe('showing', () => {
  it('a page, with what its path names and its query asks, escaped', async () => {
    const text = await (await get('/_local/queues/a%3Cb%3E?after=%22x%22')).text();
    expect(text).toContain('<h1>a&lt;b&gt;</h1>');
    expect(text).toContain('<p>&quot;x&quot;</p>');
  });

  it('the menu, with the place where one is', async () => {
    const text = await (await get('/_local/queues/letters')).text();
    expect(text).toMatch(/<a href="\/_local" aria-current="page"\s*>Overview<\/a/);
  });

  it.each(['/_local/nothing', '/_local/queues/none', '/_local/queues/a/b'])(
    '%s is not found',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('There is nothing here.');
    },
  );

  it('nothing that a browser would run, frame or keep', async () => {
    const { headers } = await get('/_local');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('its stylesheet', async () => {
    const answer = await get('/_local/style.css');
    expect(answer.headers.get('content-type')).toContain('text/css');
  });
});

describe('doing', () => {
  const post = (headers: Record<string, string>, action = 'purge') =>
    fetch(`${gateway.endpoint}/_local/queues/letters`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ action }),
      redirect: 'manual',
    });

  it('what a form of the page asks for, and shows the page again', async () => {
    const answer = await post({ origin: gateway.endpoint });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_local/queues/letters']);
    expect(purged).toEqual(['letters']);
  });

  it('nothing for a page from elsewhere, another port, or one that hides where it is from', async () => {
    const others: Record<string, string>[] = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: 'http://localhost:3000' },
    ];
    for (const headers of others) expect((await post(headers)).status).toBe(403);
    expect(purged).toEqual([]);
  });

  it('nothing that the page does not offer', async () => {
    expect((await post({ origin: gateway.endpoint }, 'toString')).status).toBe(404);
    expect(purged).toEqual([]);
  });
});
