import type { AlarmChange, AlarmDefinition } from '../cloudwatch/alarm.ts';
import type { Alarms } from '../cloudwatch/alarms.ts';
import { alarmState } from './alarms.ts';
import { dataTable } from './data-table.ts';
import { html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { metricLink } from './metrics.ts';
import { moment } from './moment.ts';

/** One alarm: its rule, why it is in its state, and how it came there. */
export function alarmPage(alarms: Pick<Alarms, 'find'>): LocalPage {
  return {
    path: '/_local/alarms/:name',
    menu: null,
    render({ named }) {
      const alarm = alarms.find(named['name']!);
      if (!alarm) return null;
      const { definition, state, reason, history } = alarm;
      return {
        title: definition.name,
        body: html`<p>${definition.description}</p>
          <dl class="card">
            <dt>State</dt>
            <dd>${alarmState(state)} ${reason}</dd>
            <dt>Metric</dt>
            <dd>${metricLink(definition.metric)}</dd>
            <dt>Rule</dt>
            <dd>${ruleOf(definition)}</dd>
            <dt>Tells</dt>
            <dd>${definition.actions.ALARM.join(', ') || 'nobody'}</dd>
          </dl>
          <h2>Changes since the start</h2>
          ${history.length > 0 ? changes(history) : html`<p class="quiet">None.</p>`}`,
      };
    },
  };
}

function ruleOf(definition: AlarmDefinition): string {
  const { statistic, comparison, threshold, datapointsToAlarm, evaluationPeriods, period, missing } =
    definition;
  return (
    `${statistic} ${comparison} ${threshold} in ${datapointsToAlarm} of ${evaluationPeriods} periods of ` +
    `${period / 60} minutes; missing data: ${missing}`
  );
}

function changes(history: readonly AlarmChange[]) {
  return dataTable(
    'Changes',
    [
      { title: 'When, UTC', cell: ({ at }) => moment(new Date(at).toISOString()) },
      { title: 'To', cell: ({ to }) => alarmState(to) },
      { title: 'Why', cell: ({ reason }) => reason },
    ],
    [...history].reverse(),
  );
}
