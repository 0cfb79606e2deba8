import type { DeployedStack, Stacks } from '../cloudformation/stacks.ts';
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

function section({ stackName, resources, outputs }: DeployedStack): Html {
  const rows = [...resources].map(([logicalId, resource]) => ({ logicalId, ...resource }));
  return html`<h2>${stackName}</h2>
    <details>
      <summary>${rows.length} resources</summary>
      ${dataTable(
        `Resources of ${stackName}`,
        [
          { title: 'Logical id', cell: ({ logicalId }) => html`<span class="id">${logicalId}</span>` },
          { title: 'Type', cell: ({ type }) => type },
          { title: 'Physical id', cell: ({ type, made }) => physicalId(type, made.id) },
          { title: 'When the stack goes', cell: ({ retained }) => (retained ? 'stays' : 'goes') },
        ],
        rows,
      )}
    </details>
    ${
      Object.keys(outputs).length > 0 &&
      html`<details>
        <summary>${Object.keys(outputs).length} outputs</summary>
        ${dataTable(
          `Outputs of ${stackName}`,
          [
            { title: 'Name', cell: ([name]) => html`<span class="id">${name}</span>` },
            { title: 'Value', cell: ([, value]) => html`<span class="id">${value}</span>` },
          ],
          Object.entries(outputs),
        )}
      </details>`
    }`;
}

function physicalId(type: string, id: string): Html {
  const page = PAGES[type];
  // A queue's id is its URL, which ends in its name.
  const name = type === 'AWS::SQS::Queue' ? id.slice(id.lastIndexOf('/') + 1) : id;
  if (page === undefined) return html`<span class="id">${id}</span>`;
  return html`<a class="id" href="${page}${encodeURIComponent(name)}">${name}</a>`;
}
