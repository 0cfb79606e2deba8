import type { Alarm, AlarmState } from '../cloudwatch/alarm.ts';
import type { Alarms } from '../cloudwatch/alarms.ts';
import { dataTable } from './data-table.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

const ORDER: AlarmState[] = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];

/** Every alarm and its state: those that go off first. */
export function alarmsPage(alarms: Pick<Alarms, 'all'>): LocalPage {
  return {
    path: '/_local/alarms',
    menu: 'Alarms',
    render() {
      const rows = [...alarms.all()].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
      const body = rows.length > 0 ? table(rows) : html`<p class="quiet">There is no alarm.</p>`;
      return { title: 'Alarms', body };
    },
  };
}

/** A state in words and colour. */
export function alarmState(state: AlarmState): Html {
  const kind = { ALARM: 'danger', INSUFFICIENT_DATA: 'quiet', OK: 'good' }[state];
  return html`<strong class="${kind}">${state.replace('_', ' ')}</strong>`;
}

function table(rows: readonly Alarm[]): Html {
  return dataTable(
    'Alarms',
    [
      {
        title: 'Alarm',
        cell: ({ definition: { name } }) =>
          html`<a class="id" href="/_local/alarms/${encodeURIComponent(name)}">${name}</a>`,
      },
      { title: 'State', cell: ({ state }) => alarmState(state) },
      { title: 'Since, UTC', cell: ({ changedAt }) => moment(new Date(changedAt).toISOString()) },
      { title: 'What to do', cell: ({ definition: { description } }) => description },
    ],
    rows,
  );
}
