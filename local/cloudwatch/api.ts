import { gunzipSync } from 'node:zlib';
import { requireAccess } from '../gateway/access-denied.ts';
import { jsonAnswer, ServiceError, type Answer } from '../gateway/answer.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import type { Caller } from '../identity/directory.ts';
import type { CloudwatchContext, Operation } from './operation.ts';
import { describeAlarmHistory } from './operations/describe-alarm-history.ts';
import { describeAlarms } from './operations/describe-alarms.ts';
import { getMetricData } from './operations/get-metric-data.ts';
import { getMetricStatistics } from './operations/get-metric-statistics.ts';
import { listMetrics } from './operations/list-metrics.ts';
import { putMetricData } from './operations/put-metric-data.ts';
import { setAlarmState } from './operations/set-alarm-state.ts';

const operations = new Map<string, Operation>(
  Object.entries({
    DescribeAlarmHistory: describeAlarmHistory,
    DescribeAlarms: describeAlarms,
    GetMetricData: getMetricData,
    GetMetricStatistics: getMetricStatistics,
    ListMetrics: listMetrics,
    PutMetricData: putMetricData,
    SetAlarmState: setAlarmState,
  }),
);

const LARGEST_BODY_BYTES = 8_000_000;

/** CloudWatch's API in JSON 1.0, which is what the SDK speaks: metrics in and out, alarms and their history. */
export function createCloudwatchApi(context: Omit<CloudwatchContext, 'caller'>) {
  return {
    handle(request: GatewayRequest, caller: Caller): Answer {
      const name = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const operation = operations.get(name);
      if (!operation) throw new ServiceError('InvalidAction', `${name} is not offered here.`);
      // AWS knows no narrower resource for these, but for SetAlarmState, which asks for its alarm itself.
      if (name !== 'SetAlarmState') requireAccess(caller, { action: `cloudwatch:${name}`, resource: '*' });
      return jsonAnswer(200, operation(bodyOf(request), { ...context, caller }));
    },
  };
}

/** The SDK packs large bodies. */
function bodyOf({ headers, body }: GatewayRequest): unknown {
  try {
    const packed = headers['content-encoding'] === 'gzip';
    const text = packed ? gunzipSync(body, { maxOutputLength: LARGEST_BODY_BYTES }) : body;
    return JSON.parse(text.toString()) as unknown;
  } catch {
    throw new ServiceError('SerializationException', 'The request is not JSON.');
  }
}
