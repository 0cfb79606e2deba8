import type { Metrics } from '../cloudwatch/metrics.ts';
import { statisticOf } from '../cloudwatch/statistic.ts';
import type { StatisticSet } from '../cloudwatch/statistic-set.ts';
import { dataTable } from './data-table.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

const STATISTICS = ['SampleCount', 'Sum', 'Average', 'Minimum', 'Maximum', 'p90', 'p99'];
const MOST = 60;

/** One metric's latest data, newest first. */
export function metricPage(metrics: Pick<Metrics, 'points'>): LocalPage {
  return {
    path: '/_local/metrics/:namespace/:name',
    menu: null,
    render({ named, query }) {
      const { namespace = '', name = '' } = named;
      const dimensions = Object.fromEntries(query);
      const points = metrics.points({ namespace, name, dimensions }, 0, Infinity);
      if (points.length === 0) return null;
      return {
        title: name,
        body: html`<dl class="card">
            <dt>Namespace</dt>
            <dd>${namespace}</dd>
            ${Object.entries(dimensions).map(
              ([key, value]) =>
                html`<dt>${key}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
          ${table(points.slice(-MOST).reverse())}`,
      };
    },
  };
}

function table(points: [number, StatisticSet][]): Html {
  return dataTable(
    'Data',
    [
      { title: 'Minute, UTC', cell: ([start]) => moment(new Date(start).toISOString()) },
      ...STATISTICS.map((title) => ({
        title,
        isNumber: true,
        cell: ([, set]: [number, StatisticSet]) =>
          statisticOf(title)!(set)?.toLocaleString('en', { maximumFractionDigits: 2 }),
      })),
    ],
    points,
  );
}
