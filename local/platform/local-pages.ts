import type { Clock } from '../clock/clock.ts';
import type { Stacks } from '../cloudformation/stacks.ts';
import type { Cloud } from '../cloudformation/cloud.ts';
import type { Metrics } from '../cloudwatch/metrics.ts';
import type { Browse } from '../dynamodb/browse.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { LogFiles } from '../lambda/log-files.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { alarmPage } from '../pages/alarm.ts';
import { alarmsPage } from '../pages/alarms.ts';
import { bucketPage } from '../pages/bucket.ts';
import { bucketsPage } from '../pages/buckets.ts';
import { faultsPage } from '../pages/faults.ts';
import type { LocalPage } from '../pages/local-page.ts';
import { logPage } from '../pages/log.ts';
import { logsPage } from '../pages/logs.ts';
import { mailPage } from '../pages/mail.ts';
import { mailsPage } from '../pages/mails.ts';
import { metricPage } from '../pages/metric.ts';
import { metricsPage } from '../pages/metrics.ts';
import { overviewPage } from '../pages/overview.ts';
import { queuePage } from '../pages/queue.ts';
import { queuesPage } from '../pages/queues.ts';
import { resourcesPage } from '../pages/resources.ts';
import { schedulesPage } from '../pages/schedules.ts';
import { tablePage } from '../pages/table.ts';
import { tablesPage } from '../pages/tables.ts';

export interface LocalPagesParts {
  cloud: Cloud;
  stacks: Stacks;
  browse: Browse;
  mailbox: Mailbox;
  metrics: Metrics;
  logs: LogFiles;
  faults: FaultPlan;
  clock: Clock;
}

/** The pages of this machine's cloud, in the menu's order. */
export function localPages({
  cloud,
  stacks,
  browse,
  mailbox,
  metrics,
  logs,
  faults,
  clock,
}: LocalPagesParts): LocalPage[] {
  const { tables, queues, buckets, functions, schedules, alarms } = cloud;
  const tableParts = { names: tables.names, browse };
  return [
    overviewPage({
      addresses: () => [
        { name: 'Panel', url: `http://${cloud.panelHost}`, isPage: true },
        { name: 'GraphQL', url: cloud.graphqlUrl },
        { name: 'AWS endpoint', url: cloud.endpointUrl },
      ],
      counts: () => [
        { name: 'stacks', count: stacks.all().length, path: '/_local/resources' },
        { name: 'tables', count: tables.names().length, path: '/_local/tables' },
        { name: 'functions', count: functions.names().length, path: '/_local/logs' },
        { name: 'queued messages', count: queuedMessages(queues), path: '/_local/queues' },
        { name: 'buckets', count: buckets.all().length, path: '/_local/buckets' },
        { name: 'alarms going off', count: goingOff(alarms), path: '/_local/alarms' },
        { name: 'mails', count: mailbox.list().length, path: '/mails' },
      ],
    }),
    resourcesPage(stacks),
    tablesPage(tableParts),
    tablePage(tableParts),
    queuesPage(queues),
    queuePage(queues),
    bucketsPage(buckets),
    bucketPage(buckets),
    mailsPage(mailbox),
    mailPage(mailbox),
    logsPage(logs),
    logPage(logs),
    faultsPage(faults, clock),
    schedulesPage(schedules),
    alarmsPage(alarms),
    alarmPage(alarms),
    metricsPage(metrics),
    metricPage(metrics),
  ];
}

function queuedMessages(queues: Cloud['queues']): number {
  return queues.all().reduce((sum, queue) => sum + queue.messages().length, 0);
}

function goingOff(alarms: Cloud['alarms']): number {
  return alarms.all().filter(({ state }) => state === 'ALARM').length;
}
