import { requireAccess } from '../gateway/access-denied.ts';
import { jsonAnswer, ServiceError, type Answer } from '../gateway/answer.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import type { Caller } from '../identity/directory.ts';
import type { Schedule, Schedules } from './schedules.ts';

const LARGEST_PAGE = 100;

/** EventBridge Scheduler's API to read schedules: they are made and changed by templates only. */
export function createSchedulerApi(schedules: Schedules, place: Place) {
  const arnOf = (groupName: string, name: string) =>
    `arn:aws:scheduler:${place.region}:${place.accountId}:schedule/${groupName}/${name}`;
  return {
    handle({ method, url }: GatewayRequest, caller: Caller): Answer {
      const { pathname, searchParams } = new URL(url, 'http://scheduler');
      const [, root, encoded] = pathname.split('/');
      if (method !== 'GET' || root !== 'schedules')
        throw new ServiceError('ValidationException', 'Only ListSchedules and GetSchedule are offered here.');
      if (!encoded) {
        requireAccess(caller, { action: 'scheduler:ListSchedules', resource: arnOf('*', '*') });
        return jsonAnswer(200, list(schedules.all(), searchParams));
      }
      const name = decodeURIComponent(encoded);
      const group = searchParams.get('groupName') ?? 'default';
      requireAccess(caller, { action: 'scheduler:GetSchedule', resource: arnOf(group, name) });
      const found = schedules.find(name, group);
      if (!found)
        throw new ServiceError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
      return jsonAnswer(200, described(found));
    },
  };
}

function list(all: readonly Schedule[], query: URLSearchParams): object {
  const start = Number(query.get('NextToken') ?? 0);
  const size = Number(query.get('MaxResults') ?? LARGEST_PAGE);
  if (!Number.isInteger(start) || start < 0 || !Number.isInteger(size) || size < 1 || size > LARGEST_PAGE)
    throw new ServiceError('ValidationException', 'NextToken or MaxResults cannot be read.');
  const found = all.filter(
    ({ definition }) =>
      definition.name.startsWith(query.get('NamePrefix') ?? '') &&
      (query.get('ScheduleGroup') ?? definition.groupName) === definition.groupName &&
      (query.get('State') ?? stateOf(definition)) === stateOf(definition),
  );
  return {
    Schedules: found.slice(start, start + size).map(({ definition, createdAt }) => ({
      Arn: definition.arn,
      Name: definition.name,
      GroupName: definition.groupName,
      State: stateOf(definition),
      CreationDate: createdAt / 1_000,
      Target: { Arn: definition.target.functionArn },
    })),
    ...(found.length > start + size ? { NextToken: String(start + size) } : {}),
  };
}

function described({ definition, createdAt }: Schedule): object {
  const { target, startAt, endAt } = definition;
  return {
    Arn: definition.arn,
    Name: definition.name,
    GroupName: definition.groupName,
    Description: definition.description,
    State: stateOf(definition),
    ScheduleExpression: definition.expression,
    ScheduleExpressionTimezone: definition.zone,
    FlexibleTimeWindow: { Mode: 'OFF' },
    CreationDate: createdAt / 1_000,
    ...(startAt === null ? {} : { StartDate: startAt / 1_000 }),
    ...(endAt === null ? {} : { EndDate: endAt / 1_000 }),
    Target: {
      Arn: target.functionArn,
      RoleArn: target.roleArn,
      Input: target.input,
      RetryPolicy: {
        MaximumRetryAttempts: target.maximumAttempts,
        MaximumEventAgeInSeconds: target.maximumAgeSeconds,
      },
      ...(target.deadLetterArn ? { DeadLetterConfig: { Arn: target.deadLetterArn } } : {}),
    },
  };
}

function stateOf({ enabled }: Schedule['definition']): string {
  return enabled ? 'ENABLED' : 'DISABLED';
}
