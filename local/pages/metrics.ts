import type { MetricId, Metrics, Series } from '../cloudwatch/metrics.ts';
import { dataTable } from './data-table.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

/** Every metric that has data, and when it last had some. */
export function metricsPage(metrics: Pick<Metrics, 'all'>): LocalPage {
  return {
    path: '/_local/metrics',
    menu: 'Metrics',
    render() {
      const rows = [...metrics.all()].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
      const body = rows.length > 0 ? table(rows) : html`<p class="quiet">Nothing has been measured yet.</p>`;
      return { title: 'Metrics', body };
    },
  };
}

/** A metric's name and dimensions, leading to its data. */
export function metricLink(metric: MetricId): Html {
  const path = [metric.namespace, metric.name].map(encodeURIComponent).join('/');
  const query = new URLSearchParams(metric.dimensions).toString();
  return html`<a class="id" href="/_local/metrics/${path}?${query}">${textOf(metric)}</a>`;
}

function textOf({ namespace, name, dimensions }: MetricId): string {
  return [namespace, name, ...Object.entries(dimensions).map((pair) => pair.join('='))].join(' ');
}

function table(rows: readonly Series[]): Html {
  return dataTable<Series>(
    'Metrics',
    [
      { title: 'Metric', cell: metricLink },
      { title: 'Unit', cell: ({ unit }) => unit },
      {
        title: 'Last minute with data, UTC',
        cell: ({ points }) => moment(new Date(Math.max(...points.keys())).toISOString()),
      },
    ],
    rows,
  );
}
