import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolver, staffOf } from '../resolvers/resolver.fixture.ts';
import { resolverFiles } from '../scripts/bundle/resolver-files.ts';
import { audience, fieldsOf, namedType, objects, rootFields, schema, types } from './schema.fixture.ts';

const files = resolverFiles(fileURLToPath(new URL('..', import.meta.url)));

// The pool's default action is ALLOW, so what has no effective directive is open to everyone who signed in.
describe('directives', () => {
  it.each(types.map((type) => [type.name.value, type] as const))(
    'type %s names who may read it',
    (_name, type) => {
      expect(audience(type.directives)).not.toEqual([]);
    },
  );

  it.each(rootFields)('%s names who may call it', (_name, field) => {
    expect(audience(field.directives)).not.toEqual([]);
  });

  it('know no groups but owners and clients', () => {
    const named = [...types, ...rootFields.map(([, field]) => field)].flatMap(({ directives }) =>
      audience(directives),
    );
    expect(new Set(named)).toEqual(new Set(['owners', 'clients', 'IAM']));
  });

  it('are those that AppSync heeds beside a second mode: never @aws_auth', () => {
    const used = objects.flatMap((type) => [
      ...(type.directives ?? []),
      ...(type.fields ?? []).flatMap(({ directives }) => directives ?? []),
    ]);
    const names = new Set(used.map(({ name }) => name.value));
    expect([...names].sort()).toEqual(['aws_cognito_user_pools', 'aws_iam', 'aws_subscribe']);
  });

  it.each(rootFields)('everyone who may call %s may read what comes back', (_name, field) => {
    const wanted = audience(field.directives);
    const seen = new Set<string>();
    const visit = (name: string): void => {
      const type = types.find((candidate) => candidate.name.value === name);
      if (!type || seen.has(name)) return;
      seen.add(name);
      for (const who of wanted) expect(audience(type.directives), `${name} for ${who}`).toContain(who);
      for (const part of type.fields ?? []) visit(namedType(part.type));
    };
    visit(namedType(field.type));
  });

  it('keep mutations that tell subscribers to our own functions', () => {
    const publish = rootFields.filter(([name]) => name.startsWith('Mutation.publish'));
    expect(publish.length).toBeGreaterThan(0);
    for (const [, field] of publish) expect(audience(field.directives)).toEqual(['IAM']);
  });
});

describe('descriptions', () => {
  it('are on every type, field, argument, input and value', () => {
    const missing: string[] = [];
    for (const definition of schema.definitions) {
      if (!('name' in definition) || !definition.name) continue;
      const name = definition.name.value;
      if ('description' in definition && !definition.description) missing.push(name);
      const parts =
        'fields' in definition ? definition.fields : 'values' in definition ? definition.values : [];
      for (const part of parts ?? []) {
        if (!part.description) missing.push(`${name}.${part.name.value}`);
        const inputs = 'arguments' in part ? (part.arguments ?? []) : [];
        for (const input of inputs) {
          if (!input.description) missing.push(`${name}.${part.name.value}(${input.name.value})`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('resolvers', () => {
  const main = files.filter(({ step }) => step === null).map(({ field }) => field);

  it('answer every root field exactly once', () => {
    for (const [name] of rootFields)
      expect(
        main.filter((field) => field === name),
        name,
      ).toHaveLength(1);
  });

  it('answer every field with arguments', () => {
    const withArguments = fieldsOf(types).filter(([, field]) => field.arguments?.length);
    for (const [name] of withArguments) expect(main, name).toContain(name);
  });

  it('answer no field that the schema does not have', () => {
    const known = fieldsOf(objects).map(([name]) => name);
    expect(files.map(({ field }) => field).filter((field) => !known.includes(field))).toEqual([]);
  });

  it.each(rootFields.filter(([, field]) => field.arguments?.some(({ name }) => name.value === 'clientId')))(
    "%s refuses another client's user, before anything else is looked at",
    async (name) => {
      const { request } = await resolver(name);
      const call = { identity: staffOf('dental-plus'), arguments: { clientId: 'auto-kowalski', limit: -1 } };
      expect(request(call).error).toMatchObject({ errorType: 'Unauthorized' });
    },
  );
});
