import type { Browse, ItemPage } from '../dynamodb/browse.ts';
import { dataTable } from './data-table.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';

/** What is in a table, a page at a time, to be looked at only. */
export function tablePage({
  names,
  browse,
}: {
  names(): string[];
  browse: Pick<Browse, 'count' | 'items'>;
}): LocalPage {
  return {
    path: '/_local/tables/:name',
    menu: null,
    async render({ named, query }) {
      const name = named['name']!;
      if (!names().includes(name)) return null;
      const page = await browse.items(name, query.get('after'));
      return {
        title: name,
        body: html`<p class="quiet">${(await browse.count(name)).toLocaleString('en')} items</p>
          ${page.items.length > 0 ? items(name, page) : html`<p class="quiet">There is no item here.</p>`}
          <p>
            ${query.has('after') && html`<a href="?">First items</a>`}
            ${page.next !== null && html`<a href="?after=${encodeURIComponent(page.next)}" rel="next">Next items</a>`}
          </p>`,
      };
    },
  };
}

function items(name: string, { keys, items: rows }: ItemPage): Html {
  return dataTable(
    `Items of ${name}`,
    [
      ...keys.map((key) => ({
        title: key,
        cell: (item: Record<string, unknown>) => html`<span class="id">${shown(item[key])}</span>`,
      })),
      {
        title: 'Other attributes',
        cell: (item) => {
          const others = Object.entries(item)
            .filter(([attribute]) => !keys.includes(attribute))
            .sort(([left], [right]) => (left < right ? -1 : 1));
          return html`<pre>${others.map(([attribute, value]) => `${attribute}: ${shown(value)}\n`)}</pre>`;
        },
      },
    ],
    rows,
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_, part: unknown) => readable(part)) ?? '';
}

/** What JSON has no form of: a set as a list, bytes by how many they are. */
function readable(part: unknown): unknown {
  if (part instanceof Set) return [...part];
  return part instanceof Uint8Array ? `${part.length} bytes` : part;
}
