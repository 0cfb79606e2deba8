import { accessDenied } from '../gateway/access-denied.ts';
import { ServiceError, escapeXml, type Answer } from '../gateway/answer.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import type { Caller, Directory } from '../identity/directory.ts';
import { readAssumeRole } from './assume-role-input.ts';

/** STS as far as the platform needs it: AssumeRole (with session policies) and GetCallerIdentity. */
export function createSts(directory: Directory) {
  const operations: Record<string, (form: URLSearchParams, caller: Caller) => string> = {
    AssumeRole(form, caller) {
      const input = readAssumeRole(form, caller, directory);
      const assumed = directory.assume(caller, input);
      if (!assumed.allowed)
        throw accessDenied(caller, { action: 'sts:AssumeRole', resource: input.roleArn }, assumed.reason);
      return (
        '<Credentials>' +
        element('AccessKeyId', assumed.accessKeyId) +
        element('SecretAccessKey', assumed.secretAccessKey) +
        element('SessionToken', assumed.sessionToken) +
        element('Expiration', new Date(assumed.expiresAt).toISOString()) +
        '</Credentials><AssumedRoleUser>' +
        element('AssumedRoleId', `${assumed.accessKeyId}:${input.session}`) +
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
    /** A role's trust policy decides over AssumeRole together with the caller's own; asking who one is needs nothing. */
    isOpenToEveryCaller: () => true,
    handle({ body }: Pick<GatewayRequest, 'body'>, caller: Caller): Answer {
      const form = new URLSearchParams(body.toString());
      const action = form.get('Action') ?? '';
      const operation = Object.hasOwn(operations, action) ? operations[action] : undefined;
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

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
