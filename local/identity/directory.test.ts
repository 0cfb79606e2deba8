import { beforeEach, describe, expect, it } from 'vitest';
import { createDirectory, type Caller, type Directory } from './directory.ts';
import type { PolicyDocument, Statement } from './policy.ts';

const ACCOUNT = '000000000000';
const table = (name: string) => `arn:aws:dynamodb:eu-central-1:${ACCOUNT}:table/${name}`;
const policy = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const allow = (Action: string | string[], Resource: string | string[] = '*'): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const deny = (Action: string): Statement => ({ Effect: 'Deny', Action, Resource: '*' });
const trusting = (Principal: unknown, Condition?: Statement['Condition']): PolicyDocument =>
  policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal, ...(Condition ? { Condition } : {}) });
const byLambda = trusting({ Service: 'lambda.amazonaws.com' });

let directory: Directory;
let clock: number;
beforeEach(() => {
  clock = Date.UTC(2026, 10, 26);
  directory = createDirectory({ accountId: ACCOUNT, now: () => clock });
});
const callerOf = (name: string): Caller => {
  const { accessKeyId } = directory.credentialsFor(`arn:aws:iam::${ACCOUNT}:role/${name}`, 'session');
  return directory.find(accessKeyId)!.caller;
};
const answer = (caller: Caller, action = 'dynamodb:GetItem', resource = table('orders')) => {
  const decision = caller.decide({ action, resource });
  return decision.allowed ? 'allowed' : decision.reason;
};
const assumed = (caller: Caller, name: string, policies: PolicyDocument[] | null = null, context = {}) => {
  const roleArn = `arn:aws:iam::${ACCOUNT}:role/${name}`;
  const made = directory.assume(caller, { roleArn, session: 's', policies, seconds: 900, context });
  return made.allowed ? directory.find(made.accessKeyId)!.caller : made.reason;
};

describe('a role', () => {
  it('may what its inline, added and managed policies allow', () => {
    const arn = `arn:aws:iam::${ACCOUNT}:policy/reading`;
    directory.putManagedPolicy(arn, policy(allow('dynamodb:Query')));
    directory.putRole('bot', byLambda, {
      inline: { own: policy(allow('dynamodb:GetItem')) },
      managedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', arn],
    });
    directory.putPolicy('bot', 'added', policy(allow('dynamodb:PutItem')));
    const bot = callerOf('bot');
    for (const action of ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'logs:PutLogEvents'])
      expect(answer(bot, action)).toBe('allowed');
    expect(answer(bot, 'dynamodb:DeleteItem')).toBe(
      'because no identity-based policy allows the dynamodb:DeleteItem action',
    );
    directory.removeManagedPolicy(arn);
    expect(() => callerOf('bot').may({ action: 'x:y', resource: '*' })).toThrow('does not exist');
  });

  it('cannot be made with a managed policy that is not there', () => {
    const missing = 'arn:aws:iam::aws:policy/Nothing';
    expect(() => directory.putRole('bot', byLambda, { managedPolicyArns: [missing] })).toThrow(missing);
    expect(() => directory.putRole('bot', byLambda, { boundaryArn: missing })).toThrow(missing);
  });

  it('keeps its keys when its policies change, and loses them with itself', () => {
    directory.putRole('bot', byLambda, { inline: { own: policy(allow('dynamodb:GetItem')) } });
    const bot = callerOf('bot');
    directory.putRole('bot', byLambda, { inline: {} });
    expect(answer(bot)).toContain('no identity-based policy');
    expect(callerOf('bot').accessKeyId).toBe(bot.accessKeyId);
    directory.removeRole('bot');
    expect(directory.find(bot.accessKeyId)).toBeNull();
  });

  it('never passes its boundary, whatever its policies allow', () => {
    const bound = `arn:aws:iam::${ACCOUNT}:policy/bound`;
    directory.putManagedPolicy(bound, policy(allow(['dynamodb:*', 's3:*']), deny('dynamodb:DeleteTable')));
    directory.putRole('bot', byLambda, {
      inline: { own: policy(allow(['dynamodb:*', 'iam:*'])) },
      boundaryArn: bound,
    });
    const bot = callerOf('bot');
    expect(answer(bot)).toBe('allowed');
    expect(answer(bot, 'iam:CreateRole')).toBe(
      'because no permissions boundary allows the iam:CreateRole action',
    );
    expect(answer(bot, 'dynamodb:DeleteTable')).toBe('with an explicit deny in a permissions boundary');
    expect(answer(bot, 's3:GetObject')).toContain('no identity-based policy');
  });

  it('is acted in by a service, under its boundary too', () => {
    const bound = `arn:aws:iam::${ACCOUNT}:policy/bound`;
    directory.putManagedPolicy(bound, policy(allow('dynamodb:CreateTable')));
    const inline = { own: policy(allow('*')) };
    const trust = trusting({ Service: 'cloudformation.amazonaws.com' });
    const arn = directory.putRole('maker', trust, { inline, boundaryArn: bound });
    const maker = directory.actAs(arn, 'AWSCloudFormation');
    expect(maker.arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/maker/AWSCloudFormation`);
    expect(answer(maker, 'dynamodb:CreateTable')).toBe('allowed');
    expect(answer(maker, 'iam:CreateRole')).toContain('no permissions boundary');
    expect(directory.isTrustedBy(arn, 'cloudformation.amazonaws.com')).toBe(true);
    expect(directory.isTrustedBy(arn, 'lambda.amazonaws.com')).toBe(false);
  });

  it('is trusted with a service that acts for this account, and for no other', () => {
    const role = (name: string, account: string) => {
      const [statement] = [trusting({ Service: 'scheduler.amazonaws.com' }).Statement].flat();
      const Condition = { StringEquals: { 'aws:SourceAccount': account } };
      return directory.putRole(name, { Version: '2012-10-17', Statement: [{ ...statement!, Condition }] });
    };
    expect(directory.isTrustedBy(role('ours', ACCOUNT), 'scheduler.amazonaws.com')).toBe(true);
    expect(directory.isTrustedBy(role('theirs', '999999999999'), 'scheduler.amazonaws.com')).toBe(false);
  });

  it('hears of an explicit Deny before of what is missing', () => {
    directory.putRole('bot', byLambda, { inline: { own: policy(allow('dynamodb:*'), deny('*')) } });
    expect(answer(callerOf('bot'))).toBe('with an explicit deny in an identity-based policy');
  });
});

describe('a session', () => {
  const account = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
  const takes = { inline: { own: policy(allow('sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/reader`)) } };
  beforeEach(() => {
    directory.putRole('bot', byLambda, takes);
    directory.putRole('other', byLambda);
    directory.putRole('reader', trusting(account), {
      inline: { own: policy(allow('dynamodb:GetItem', table('*'))) },
    });
  });

  it('is narrowed by its own policies, of which one must allow and none deny', () => {
    const narrowed = assumed(callerOf('bot'), 'reader', [
      policy(allow('dynamodb:*', table('orders'))),
      policy(allow('dynamodb:*', table('bills')), deny('dynamodb:Query')),
    ]) as Caller;
    expect(answer(narrowed)).toBe('allowed');
    expect(answer(narrowed, 'dynamodb:GetItem', table('bills'))).toBe('allowed');
    expect(answer(narrowed, 'dynamodb:GetItem', table('users'))).toBe(
      'because no session policy allows the dynamodb:GetItem action',
    );
    expect(answer(narrowed, 'dynamodb:PutItem')).toContain('no identity-based policy');
    expect(answer(narrowed, 'dynamodb:Query')).toBe('with an explicit deny in a session policy');
  });

  it('needs the role to trust the account and the caller to be allowed', () => {
    expect(assumed(callerOf('bot'), 'reader')).toMatchObject({ roleArn: expect.stringMatching(/reader$/) });
    expect(assumed(callerOf('other'), 'reader')).toBe(
      'because no identity-based policy allows the sts:AssumeRole action',
    );
    expect(assumed(callerOf('bot'), 'other')).toBe('');
    expect(assumed(callerOf('bot'), 'nobody')).toBe('');
  });

  it('needs no policy of its own where the role trusts it by name', () => {
    directory.putRole('reader', trusting({ AWS: `arn:aws:iam::${ACCOUNT}:role/other` }));
    expect(assumed(callerOf('other'), 'reader')).toMatchObject({ arn: expect.stringContaining('reader/s') });
    expect(assumed(callerOf('bot'), 'reader')).toBe('');
  });

  it('is refused where a condition of the trust does not hold', () => {
    const only = { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/bot` } };
    directory.putRole('other', byLambda, takes);
    directory.putRole('reader', trusting(account, only));
    expect(assumed(callerOf('bot'), 'reader')).toMatchObject({ roleArn: expect.any(String) });
    expect(assumed(callerOf('other'), 'reader')).toBe('');
    directory.putRole('reader', trusting(account, { StringEquals: { 'sts:ExternalId': 'known' } }));
    expect(assumed(callerOf('bot'), 'reader')).toBe('');
    expect(assumed(callerOf('bot'), 'reader', null, { 'sts:externalid': ['known'] })).not.toBe('');
  });

  it('ends at its time', () => {
    const { accessKeyId } = assumed(callerOf('bot'), 'reader') as Caller;
    expect(directory.find(accessKeyId)!.expired).toBe(false);
    clock += 901_000;
    expect(directory.find(accessKeyId)!.expired).toBe(true);
  });
});

describe("a resource's own policy", () => {
  const bucket = 'arn:aws:s3:::files';
  const insecure = { Bool: { 'aws:SecureTransport': 'false' } };
  const everybody = { AWS: '*' };

  it('lets a service in, from where it says', () => {
    const Condition = { StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::1:distribution/A' } };
    const Principal = { Service: 'cloudfront.amazonaws.com' };
    directory.putResourcePolicy(
      bucket,
      'a',
      policy({ ...allow('s3:GetObject', `${bucket}/*`), Principal, Condition }),
    );
    const read = (distribution: string) =>
      directory.serviceMay('cloudfront.amazonaws.com', {
        action: 's3:GetObject',
        resource: `${bucket}/app.js`,
        context: { 'aws:sourcearn': [`arn:aws:cloudfront::1:distribution/${distribution}`] },
      });
    expect([read('A'), read('B')]).toEqual([true, false]);
    const asked = { action: 's3:GetObject', resource: `${bucket}/app.js` };
    expect(directory.serviceMay('lambda.amazonaws.com', asked)).toBe(false);
    expect(directory.serviceMay('cloudfront.amazonaws.com', { ...asked, resource: 'x' })).toBe(false);
  });

  it('stands in for the policies of a role that it names, within its boundary', () => {
    const bound = `arn:aws:iam::${ACCOUNT}:policy/bound`;
    directory.putManagedPolicy(bound, policy(allow('s3:GetObject')));
    directory.putRole('bot', byLambda, { boundaryArn: bound });
    directory.putRole('other', byLambda);
    const Principal = { AWS: `arn:aws:iam::${ACCOUNT}:role/bot` };
    directory.putResourcePolicy(bucket, 'a', policy({ ...allow('s3:*'), Principal }));
    expect(answer(callerOf('bot'), 's3:GetObject', `${bucket}/x`)).toBe('allowed');
    expect(answer(callerOf('bot'), 's3:PutObject', `${bucket}/x`)).toContain('no permissions boundary');
    expect(answer(callerOf('other'), 's3:GetObject', `${bucket}/x`)).toContain('no identity-based policy');
  });

  it('gives nothing by naming the account, and denies everybody what it denies', () => {
    directory.putRole('bot', byLambda, { inline: { own: policy(allow('s3:GetObject')) } });
    const root = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
    directory.putResourcePolicy(bucket, 'a', policy({ ...allow('s3:*'), Principal: root }));
    expect(answer(callerOf('bot'), 's3:PutObject', bucket)).toContain('no identity-based policy');
    directory.putResourcePolicy(
      bucket,
      'b',
      policy({ ...deny('s3:*'), Principal: everybody, Condition: insecure }),
    );
    expect(answer(callerOf('bot'), 's3:GetObject', bucket)).toBe('allowed');
    directory.putResourcePolicy(bucket, 'c', policy({ ...deny('s3:*'), Principal: everybody }));
    expect(answer(callerOf('bot'), 's3:GetObject', bucket)).toBe(
      'with an explicit deny in a resource-based policy',
    );
    directory.removeResourcePolicy(bucket, 'c');
    expect(answer(callerOf('bot'), 's3:GetObject', bucket)).toBe('allowed');
  });
});

describe('the operator', () => {
  it('may everything', () => {
    const operator = directory.find(directory.operator.accessKeyId)!.caller;
    expect(answer(operator, 'iam:DeleteAccount')).toBe('allowed');
  });
});

describe('the report of permissions', () => {
  it('counts what each grant was needed for, and keeps what was refused', () => {
    const own = policy(allow(['dynamodb:GetItem', 'dynamodb:Query'], table('orders')), deny('s3:*'));
    directory.putRole('bot', byLambda, { inline: { own } });
    const bot = callerOf('bot');
    answer(bot);
    answer(bot);
    answer(bot, 'dynamodb:PutItem');
    const grant = { role: 'bot', policy: 'own', statement: 0, resource: table('orders') };
    expect(directory.permissions()).toEqual({
      permissions: [
        { ...grant, action: 'dynamodb:GetItem', uses: 2 },
        { ...grant, action: 'dynamodb:Query', uses: 0 },
      ],
      refused: [
        {
          caller: `arn:aws:sts::${ACCOUNT}:assumed-role/bot/session`,
          action: 'dynamodb:PutItem',
          resource: table('orders'),
          reason: 'because no identity-based policy allows the dynamodb:PutItem action',
        },
      ],
    });
  });

  it('stays small however many requests are refused', () => {
    directory.putRole('bot', byLambda);
    const bot = callerOf('bot');
    for (let index = 0; index < 500; index += 1) answer(bot, `x:${index}`);
    const { refused } = directory.permissions();
    expect(refused).toHaveLength(100);
    expect(refused.at(-1)!.action).toBe('x:499');
  });
});
