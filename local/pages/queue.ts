import type { Message } from '../sqs/message.ts';
import type { Queues } from '../sqs/queues.ts';
import { dataTable } from './data-table.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

const MOST = 100;

/** What is in a queue, without taking it out; and a button that throws it all away. */
export function queuePage(queues: Pick<Queues, 'find'>): LocalPage {
  return {
    path: '/_local/queues/:name',
    menu: null,
    render({ named }) {
      const queue = queues.find(named['name']!);
      if (!queue) return null;
      const messages = queue.messages();
      return {
        title: queue.definition().name,
        body:
          messages.length === 0
            ? html`<p class="quiet">The queue is empty.</p>`
            : html`<div class="row">
                  <p class="quiet">${messages.length.toLocaleString('en')} messages, oldest first</p>
                  <form method="post">
                    <button class="danger" name="action" value="purge">Purge the queue</button>
                  </form>
                </div>
                ${table(messages.slice(0, MOST))}`,
      };
    },
    actions: {
      purge: ({ named }) => queues.find(named['name']!)?.purge(),
    },
  };
}

function table(messages: Message[]): Html {
  return dataTable(
    'Messages',
    [
      { title: 'Sent', cell: ({ sentAt }) => moment(new Date(sentAt).toISOString()) },
      { title: 'Received', isNumber: true, cell: ({ receives }) => receives },
      { title: 'Body', cell: ({ body }) => html`<pre>${readable(body)}</pre>` },
    ],
    messages,
  );
}

/** A body of JSON with its lines indented; any other as it is. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
