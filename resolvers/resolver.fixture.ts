import { fileURLToPath } from 'node:url';
import { evaluate, type Evaluation, type EvaluationContext } from '../local/appsync/evaluate.ts';
import { resolverCode } from '../scripts/bundle/resolver-code.ts';
import { resolverFiles } from '../scripts/bundle/resolver-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export const owner = { sub: '1', username: 'owner', groups: ['owners'], claims: {} };

/** Staff of one client, by their ID token. */
export const staffOf = (clientId: string) => ({
  sub: '2',
  username: 'staff',
  groups: ['clients'],
  claims: { 'custom:client_id': clientId },
});

/** Staff who send their access token: it has groups but no custom claims. */
export const withAccessToken = { sub: '2', username: 'staff', groups: ['clients'], claims: {} };

const code = resolverCode(root, resolverFiles(root));

/** The two handlers of a resolver, bundled as for AWS and run as AppSync runs them. */
export async function resolver(name: string) {
  const bundle = (await code).find((each) => each.name === name)?.text;
  if (!bundle) throw new Error(`There is no resolver ${name}.`);
  const [parentTypeName, fieldName] = name.split('.');
  const run = (handler: 'request' | 'response', context: EvaluationContext): Evaluation =>
    evaluate(bundle, handler, { info: { parentTypeName, fieldName }, ...context });
  return {
    request: (context: EvaluationContext) => run('request', context),
    response: (context: EvaluationContext) => run('response', context),
  };
}
