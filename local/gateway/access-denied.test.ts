import { describe, expect, it } from 'vitest';
import type { Caller } from '../identity/directory.ts';
import { requireAccess } from './access-denied.ts';
import { requirePassRole } from './pass-role.ts';
import type { ServiceError } from './answer.ts';

const arn = 'arn:aws:sts::000000000000:assumed-role/bot/chat';
const because = (action: string) => `because no identity-based policy allows the ${action} action`;
const caller: Caller = {
  accessKeyId: '',
  roleArn: '',
  arn,
  decide: ({ action }) => ({ allowed: false, reason: because(action) }),
  may: () => false,
};
const refusalOf = (work: () => void): ServiceError => {
  try {
    work();
  } catch (error) {
    return error as ServiceError;
  }
  throw new Error('It was allowed.');
};

describe('a refusal', () => {
  it.each([
    ['dynamodb:GetItem', 'AccessDeniedException', 400],
    ['secretsmanager:GetSecretValue', 'AccessDeniedException', 400],
    ['cognito-idp:AdminGetUser', 'AccessDeniedException', 400],
    ['lambda:InvokeFunction', 'AccessDeniedException', 403],
    ['bedrock:InvokeModel', 'AccessDeniedException', 403],
    ['ses:SendEmail', 'AccessDeniedException', 403],
    ['s3:GetObject', 'AccessDenied', 403],
    ['sts:AssumeRole', 'AccessDenied', 403],
    ['cloudformation:CreateStack', 'AccessDenied', 403],
  ])('of %s is %s with %d', (action, code, status) => {
    expect(refusalOf(() => requireAccess(caller, { action, resource: 'r' }))).toMatchObject({ code, status });
  });

  it('names the session, the action and the resource, and says why', () => {
    const resource = 'arn:aws:dynamodb:eu-central-1:000000000000:table/orders';
    const { message } = refusalOf(() => requireAccess(caller, { action: 'dynamodb:GetItem', resource }));
    expect(message).toBe(
      `User: ${arn} is not authorized to perform: dynamodb:GetItem on resource: ${resource} ${because('dynamodb:GetItem')}`,
    );
  });

  it('is spelt as S3 and SQS spell it', () => {
    const object = { action: 's3:GetObject', resource: 'arn:aws:s3:::files/a.txt' };
    expect(refusalOf(() => requireAccess(caller, object)).message).toContain(
      'on resource: "arn:aws:s3:::files/a.txt" because',
    );
    expect(
      refusalOf(() => requireAccess(caller, { action: 'sqs:SendMessage', resource: 'q' })).message,
    ).toContain(`perform: sqs:sendmessage on resource: q ${because('sqs:sendmessage')}`);
  });
});

it('a role is handed to a service only by who may pass it there', () => {
  const asked: unknown[] = [];
  const passing: Caller = {
    ...caller,
    decide(request) {
      asked.push(request);
      return { allowed: true, by: null };
    },
  };
  const role = 'arn:aws:iam::000000000000:role/maker';
  requirePassRole(passing, role, 'cloudformation.amazonaws.com');
  expect(asked).toEqual([
    {
      action: 'iam:PassRole',
      resource: role,
      context: { 'iam:passedtoservice': ['cloudformation.amazonaws.com'] },
    },
  ]);
  expect(refusalOf(() => requirePassRole(caller, role, 'cloudformation.amazonaws.com'))).toMatchObject({
    code: 'AccessDenied',
    message: `User: ${arn} is not authorized to perform: iam:PassRole on resource: ${role} ${because('iam:PassRole')}`,
  });
});
