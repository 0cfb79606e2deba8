import { randomInt, randomUUID } from 'node:crypto';
import { requireAccess } from '../gateway/access-denied.ts';
import { jsonAnswer, jsonError, ServiceError } from '../gateway/answer.ts';
import { jsonObject } from '../gateway/json-object.ts';
import type { SignedService } from '../gateway/service.ts';
import { invalidParameter } from './errors.ts';
import type { SecretsInput, SecretsOperation } from './operation.ts';
import { describeSecret, getSecretValue, listSecrets } from './operations/read.ts';
import { deleteSecret, restoreSecret, tagResource, untagResource } from './operations/remove.ts';
import { createSecret, getRandomPassword, putSecretValue, updateSecret } from './operations/write.ts';
import type { Secrets } from './secrets.ts';

const OPERATIONS: Record<string, SecretsOperation> = {
  CreateSecret: createSecret,
  DeleteSecret: deleteSecret,
  DescribeSecret: describeSecret,
  GetRandomPassword: getRandomPassword,
  GetSecretValue: getSecretValue,
  ListSecrets: listSecrets,
  PutSecretValue: putSecretValue,
  RestoreSecret: restoreSecret,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateSecret: updateSecret,
};
const READING = new Set(['DescribeSecret', 'GetRandomPassword', 'GetSecretValue', 'ListSecrets']);
/** Those that are for no secret that exists. */
const FOR_NONE = new Set(['GetRandomPassword', 'ListSecrets']);

/** Secrets Manager over HTTP, for the gateway. */
export function createSecretsManager(secrets: Secrets, { now }: { now(): number }): SignedService {
  const context = { secrets, random: (below: number) => randomInt(below), newId: () => randomUUID(), now };
  return {
    scope: 'secretsmanager',
    target: 'secretsmanager',
    refuse: jsonError,
    async handle({ headers, body }, caller) {
      const name = String(headers['x-amz-target']).split('.')[1] ?? '';
      const operation = OPERATIONS[name];
      if (!operation) throw new ServiceError('InvalidAction', `${name} is not offered here.`);
      const input = jsonObject(body) as SecretsInput;
      const id = name === 'CreateSecret' ? input.Name : input.SecretId;
      if (!FOR_NONE.has(name) && (typeof id !== 'string' || id === ''))
        throw invalidParameter('The name of a secret is missing.');
      const resource = FOR_NONE.has(name) ? '*' : secrets.resourceOf(id!);
      requireAccess(caller, { action: `secretsmanager:${name}`, resource });
      const answer = operation(input, context);
      if (!READING.has(name)) await secrets.save();
      return jsonAnswer(200, answer, '1.1');
    },
  };
}
