import type { Stacks } from '../cloudformation/stacks.ts';
import type { Stack } from '../cloudformation/stacks/stack.ts';
import { dataTable } from './data-table.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';

/** Pages that have more of a resource, by its type; what follows is its physical id. */
const PAGES: Record<string, string> = {
  'AWS::DynamoDB::Table': '/_local/tables/',
  'AWS::Lambda::Function': '/_local/logs/',
  'AWS::S3::Bucket': '/_local/buckets/',
  'AWS::SQS::Queue': '/_local/queues/',
};

/** Every stack and what it is made of. */
export function resourcesPage(stacks: Pick<Stacks, 'all'>): LocalPage {
  return {
    path: '/_local/resources',
    menu: 'Resources',
    render: () => ({ title: 'Resources', body: html`${stacks.all().map(section)}` }),
  };
}

function section({ stackName, status: stackStatus, reason, resources, outputs }: Stack): Html {
  const rows = Object.entries(resources).map(([logicalId, resource]) => ({ logicalId, ...resource }));
  return html`<h2>${stackName}</h2>
    <p>${status(stackStatus, reason)}</p>
    <details>
      <summary>${rows.length} resources</summary>
      ${dataTable(
        `Resources of ${stackName}`,
        [
          { title: 'Logical id', cell: ({ logicalId }) => html`<span class="id">${logicalId}</span>` },
          { title: 'Type', cell: ({ type }) => type },
          { title: 'Physical id', cell: ({ type, physicalId }) => linked(type, physicalId) },
          { title: 'Status', cell: (row) => status(row.status, row.reason) },
        ],
        rows,
      )}
    </details>
    ${
      outputs.length > 0 &&
      html`<details>
        <summary>${outputs.length} outputs</summary>
        ${dataTable(
          `Outputs of ${stackName}`,
          [
            { title: 'Name', cell: ({ key }) => html`<span class="id">${key}</span>` },
            { title: 'Value', cell: ({ value }) => html`<span class="id">${value}</span>` },
          ],
          outputs,
        )}
      </details>`
    }`;
}

function status(text: string, reason: string): Html {
  const colour = /FAILED|ROLLBACK/.test(text) ? 'danger' : text.endsWith('COMPLETE') ? 'good' : 'warn';
  return html`<span class="${colour}">${text}</span> <span class="quiet">${reason}</span>`;
}

function linked(type: string, id: string): Html {
  const page = PAGES[type];
  // A queue's id is its URL, which ends in its name.
  const name = type === 'AWS::SQS::Queue' ? id.slice(id.lastIndexOf('/') + 1) : id;
  if (page === undefined || id === '') return html`<span class="id">${id}</span>`;
  return html`<a class="id" href="${page}${encodeURIComponent(name)}">${name}</a>`;
}
