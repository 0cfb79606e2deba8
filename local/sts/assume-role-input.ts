import { ServiceError } from '../gateway/answer.ts';
import type { AssumeInput, Caller, Directory } from '../identity/directory.ts';
import type { PolicyDocument } from '../identity/policy.ts';
import { readPolicy } from '../identity/read-policy.ts';

const SHORTEST_SESSION_SECONDS = 900;
/** Of a session that was itself made by taking a role. */
const LONGEST_CHAINED_SECONDS = 3_600;
const LONGEST_POLICY = 2_048;

/** What an AssumeRole request asks for; throws what STS answers to a malformed one. */
export function readAssumeRole(form: URLSearchParams, caller: Caller, directory: Directory): AssumeInput {
  const roleArn = required(form, 'RoleArn', /^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]+$/);
  const externalId = form.get('ExternalId');
  return {
    roleArn,
    session: required(form, 'RoleSessionName', /^[\w+=,.@-]{2,64}$/),
    policies: sessionPolicies(form, directory),
    seconds: duration(form, caller, directory.longestSession(roleArn)),
    context: externalId === null ? {} : { 'sts:externalid': [externalId] },
  };
}

function required(form: URLSearchParams, name: string, pattern: RegExp): string {
  const value = form.get(name) ?? '';
  if (!pattern.test(value)) throw new ServiceError('ValidationError', `${name} is missing or not valid.`);
  return value;
}

function duration(form: URLSearchParams, caller: Caller, longest: number | null): number {
  const seconds = Number(form.get('DurationSeconds') ?? 3_600);
  if (!Number.isInteger(seconds) || seconds < SHORTEST_SESSION_SECONDS || seconds > 43_200)
    throw new ServiceError('ValidationError', 'DurationSeconds must be between 900 and 43200.');
  if (seconds > LONGEST_CHAINED_SECONDS && caller.arn.includes(':assumed-role/'))
    throw new ServiceError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  if (longest !== null && seconds > longest)
    throw new ServiceError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  return seconds;
}

function sessionPolicies(form: URLSearchParams, directory: Directory): PolicyDocument[] | null {
  const written = form.get('Policy');
  const arns = [...form].filter(([name]) => /^PolicyArns\.member\.\d+\.arn$/.test(name));
  if (written === null && arns.length === 0) return null;
  return [...(written === null ? [] : [parsed(written)]), ...arns.map(([, arn]) => managed(arn, directory))];
}

function parsed(text: string): PolicyDocument {
  if (text.length > LONGEST_POLICY)
    throw new ServiceError(
      'PackedPolicyTooLarge',
      `A session policy has at most ${LONGEST_POLICY} characters.`,
    );
  const policy = readPolicy(text);
  if (policy) return policy;
  throw new ServiceError('MalformedPolicyDocument', 'The session policy is not a policy document.');
}

function managed(arn: string, directory: Directory): PolicyDocument {
  try {
    return directory.managedPolicy(arn);
  } catch (error) {
    throw new ServiceError('MalformedPolicyDocument', (error as Error).message);
  }
}
