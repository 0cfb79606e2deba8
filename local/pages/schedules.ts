import type { Schedule, Schedules } from '../schedules/schedules.ts';
import { dataTable } from './data-table.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

const UPCOMING = 3;

/** Every schedule: what it does, when it runs next in its own zone, how its last run went, and a button to run it now. */
export function schedulesPage(schedules: Pick<Schedules, 'all' | 'upcoming' | 'runNow'>): LocalPage {
  const table = (rows: readonly Schedule[]): Html =>
    dataTable(
      'Schedules',
      [
        {
          title: 'Schedule',
          cell: ({ definition: { name, description } }) =>
            html`<span class="id">${name}</span>
              <p class="quiet">${description}</p>`,
        },
        {
          title: 'When',
          cell: ({ definition: { expression, zone } }) => html`<code>${expression}</code> ${zone}`,
        },
        { title: 'Next runs, in its zone', cell: (schedule) => nextRuns(schedule) },
        { title: 'Last run, UTC', cell: lastRun },
        {
          title: 'By hand',
          cell: ({ definition: { name, groupName } }) =>
            html`<form method="post">
              <input type="hidden" name="name" value="${name}" />
              <input type="hidden" name="group" value="${groupName}" />
              <button name="action" value="run" aria-label="Run ${name} now">Run now</button>
            </form>`,
        },
      ],
      rows,
    );
  const nextRuns = ({ definition }: Schedule): Html => {
    if (!definition.enabled) return html`<span class="quiet">disabled</span>`;
    const runs = schedules.upcoming(definition.name, definition.groupName, UPCOMING);
    return html`${runs.map((run) => html`<div>${inZone(run, definition.zone)}</div>`)}`;
  };
  return {
    path: '/_local/schedules',
    menu: 'Schedules',
    render() {
      const rows = schedules.all();
      return {
        title: 'Schedules',
        body: rows.length > 0 ? table(rows) : html`<p class="quiet">There is no schedule.</p>`,
      };
    },
    actions: {
      run: (_, form) => void schedules.runNow(form.get('name') ?? '', form.get('group') ?? ''),
    },
  };
}

function lastRun({ last }: Schedule): Html {
  if (!last) return html`<span class="quiet">none since the start</span>`;
  return html`${moment(new Date(last.at).toISOString())}
  ${last.byHand && html`<span class="quiet">by hand</span>`}
  ${last.error === null ? html`<p class="good">handed over</p>` : html`<p class="danger">${last.error}</p>`}`;
}

function inZone(instant: number, timeZone: string): Html {
  // The Swedish locale writes dates as ISO does.
  const text = new Date(instant).toLocaleString('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return html`<time datetime="${new Date(instant).toISOString()}">${text}</time>`;
}
