import type { Caller, Directory } from '../identity/directory.ts';
import type { PolicyDocument } from '../identity/policy.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import { ServiceError, escapeXml, type Answer } from '../gateway/answer.ts';

const SHORTEST_SESSION_SECONDS = 900;

/** STS as far as the platform needs it: AssumeRole (with a session policy) and GetCallerIdentity. */
export function createSts(directory: Directory) {
  const operations: Record<string, (form: URLSearchParams, caller: Caller) => string> = {
    AssumeRole(form, caller) {
      const roleArn = required(form, 'RoleArn');
      const session = required(form, 'RoleSessionName');
      const policy = form.get('Policy');
      const assumed = directory.assume(caller, {
        roleArn,
        session,
        policy: policy === null ? null : parsePolicy(policy),
        seconds: Math.max(SHORTEST_SESSION_SECONDS, Number(form.get('DurationSeconds') ?? 3_600)),
      });
      if (!assumed)
        throw new ServiceError(
          'AccessDenied',
          `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
          403,
        );
      return (
        '<Credentials>' +
        element('AccessKeyId', assumed.accessKeyId) +
        element('SecretAccessKey', assumed.secretAccessKey) +
        element('SessionToken', assumed.sessionToken) +
        element('Expiration', new Date(assumed.expiresAt).toISOString()) +
        '</Credentials><AssumedRoleUser>' +
        element('AssumedRoleId', `${assumed.accessKeyId}:${session}`) +
        element('Arn', assumed.arn) +
        '</AssumedRoleUser>'
      );
    },
    GetCallerIdentity: (_, caller) =>
      element('Arn', caller.arn) +
      element('UserId', caller.accessKeyId) +
      element('Account', directory.accountId),
  };

  return {
    handle({ body }: Pick<GatewayRequest, 'body'>, caller: Caller): Answer {
      const form = new URLSearchParams(body.toString());
      const action = form.get('Action') ?? '';
      const operation = operations[action];
      if (!operation) throw new ServiceError('InvalidAction', `${action} is not offered here.`);
      const result = operation(form, caller);
      return {
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body:
          `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${result}</${action}Result>` +
          `<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></${action}Response>`,
      };
    },
  };
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value) throw new ServiceError('ValidationError', `${name} is missing.`);
  return value;
}

function parsePolicy(text: string): PolicyDocument {
  try {
    const policy = JSON.parse(text) as PolicyDocument;
    if (policy.Statement) return policy;
  } catch {
    // Said below.
  }
  throw new ServiceError('MalformedPolicyDocument', 'The session policy is not a policy document.');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
