import type { Buckets } from '../s3/buckets.ts';
import type { ObjectEntry } from '../s3/stored-object.ts';
import { dataTable } from './data-table.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

const PAGE = 100;

/** What lies in a bucket, by key, a page at a time. */
export function bucketPage(buckets: Pick<Buckets, 'find'>): LocalPage {
  return {
    path: '/_local/buckets/:name',
    menu: null,
    async render({ named, query }) {
      const name = named['name']!;
      const bucket = buckets.find(name);
      if (!bucket) return null;
      const after = query.get('after');
      const page = { prefix: '', delimiter: '', maxKeys: PAGE, after, afterPrefix: null };
      const { objects, next } = await bucket.list(page);
      const body = html`${
          objects.length > 0 ? table(name, objects) : html`<p class="quiet">There is no object here.</p>`
        }
        <p>
          ${after !== null && html`<a href="?">First objects</a>`}
          ${
            next?.after != null &&
            html`<a href="?after=${encodeURIComponent(next.after)}" rel="next">Next objects</a>`
          }
        </p>`;
      return { title: name, body };
    },
  };
}

function table(name: string, objects: ObjectEntry[]): Html {
  return dataTable(
    `Objects of ${name}`,
    [
      { title: 'Key', cell: ({ key }) => html`<span class="id">${key}</span>` },
      { title: 'Bytes', isNumber: true, cell: ({ size }) => size.toLocaleString('en') },
      { title: 'Type', cell: ({ headers }) => headers['content-type'] },
      { title: 'Changed', cell: ({ lastModified }) => moment(new Date(lastModified).toISOString()) },
    ],
    objects,
  );
}
