import type { Queues } from '../sqs/queues.ts';
import { dataTable } from './data-table.ts';
import { html } from './html.ts';
import type { LocalPage } from './local-page.ts';

/** Every queue and what waits in it. */
export function queuesPage(queues: Pick<Queues, 'all'>): LocalPage {
  return {
    path: '/_local/queues',
    menu: 'Queues',
    render() {
      const rows = queues.all().map((queue) => ({ ...queue.definition(), ...queue.counts() }));
      const table = dataTable(
        'Queues',
        [
          {
            title: 'Name',
            cell: ({ name }) =>
              html`<a class="id" href="/_local/queues/${encodeURIComponent(name)}">${name}</a>`,
          },
          { title: 'Waiting', isNumber: true, cell: ({ visible }) => visible },
          { title: 'In flight', isNumber: true, cell: ({ inFlight }) => inFlight },
          { title: 'Delayed', isNumber: true, cell: ({ delayed }) => delayed },
        ],
        rows,
      );
      return {
        title: 'Queues',
        body: rows.length > 0 ? table : html`<p class="quiet">There is no queue.</p>`,
      };
    },
  };
}
