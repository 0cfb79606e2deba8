import type { Browse } from '../dynamodb/browse.ts';
import { dataTable } from './data-table.ts';
import { html } from './html.ts';
import type { LocalPage } from './local-page.ts';

/** Every table and how much is in it. */
export function tablesPage({
  names,
  browse,
}: {
  names(): string[];
  browse: Pick<Browse, 'count'>;
}): LocalPage {
  return {
    path: '/_local/tables',
    menu: 'Tables',
    async render() {
      const rows = await Promise.all(
        [...names()].sort().map(async (name) => ({ name, count: await browse.count(name) })),
      );
      const table = dataTable(
        'Tables',
        [
          {
            title: 'Name',
            cell: ({ name }) =>
              html`<a class="id" href="/_local/tables/${encodeURIComponent(name)}">${name}</a>`,
          },
          { title: 'Items', isNumber: true, cell: ({ count }) => count.toLocaleString('en') },
        ],
        rows,
      );
      return { title: 'Tables', body: table };
    },
  };
}
