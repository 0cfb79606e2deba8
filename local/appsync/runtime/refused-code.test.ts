import { describe, expect, it } from 'vitest';
import {
  refusedExamples,
  resolverWith,
  seenExamples,
  supportedCode,
} from '../../../scripts/appsync-js/examples.fixture.ts';
import { evaluate } from '../evaluate.ts';
import { resolver, serveApi } from '../fixtures/api-server.ts';
import { CodeError } from './code-error.ts';

const codeErrors = (code: string) => evaluate(code, 'request').error?.codeErrors;

describe('code that AppSync would not save', () => {
  it.each(refusedExamples)('is refused before it runs: %s: %s', (what, body, instead) => {
    const { error } = evaluate(resolverWith(body), 'request');
    expect(error).toMatchObject({
      errorType: 'BadRequestException',
      message: 'The code contains one or more errors.',
    });
    expect(error?.codeErrors?.[0]?.value).toContain(`${what} is not supported by APPSYNC_JS. `);
    expect(error?.codeErrors?.[0]?.value).toContain(instead);
    expect(error?.codeErrors?.[0]?.location).toEqual({
      line: 3,
      column: expect.any(Number) as number,
      span: expect.any(Number) as number,
    });
  });

  it('keeps an API from being created, and every place is named', async () => {
    const code =
      "export function request(ctx) {\n  throw new Date();\n}\nexport const response = () => 'a' in {};";
    const sdl = 'type Query { a: String }';
    const created = serveApi({ sdl, resolvers: [resolver('Query.a', code)] });
    await expect(created).rejects.toThrow(CodeError);
    await expect(created).rejects.toThrow(
      /^Query\.a: The code contains one or more errors\. code\.js:4:3: throw is not .*; code\.js:4:9: new Date is not .*; code\.js:6:31: the in operator is not/,
    );
  });

  it('is also code that cannot be read, is too long, or wants modules that are not there', () => {
    expect(codeErrors('export function request( {')).toMatchObject([{ errorType: 'PARSE_ERROR' }]);
    expect(codeErrors(`//${'x'.repeat(32_768)}`)).toMatchObject([{ errorType: 'LINT_ERROR' }]);
    expect(codeErrors("import * as fs from 'node:fs'; export function request() {}")).toMatchObject([
      { value: expect.stringContaining('the module node:fs is not supported') as string },
    ]);
    expect(codeErrors("import { sql } from '@aws-appsync/utils/rds';")).toMatchObject([
      { value: 'the local runtime does not have "@aws-appsync/utils/rds"' },
    ]);
    expect(codeErrors("import utils from '@aws-appsync/utils';")).toMatchObject([
      { value: 'a default import is not supported' },
    ]);
  });
});

it('code that AppSync takes is taken', () => {
  const { error } = evaluate(supportedCode, 'request', { arguments: { list: ['b', 'a'], id: '1' } });
  expect(error).toBeNull();
});

it.each(seenExamples)('%s is not documented: it works, with a warning that names the line', (what, body) => {
  const { error, logs } = evaluate(resolverWith(body), 'request', {
    arguments: { list: [1], text: 'long enough', n: 1 },
  });
  expect(error).toBeNull();
  expect(logs).toMatchObject([
    {
      level: 'warn',
      message: expect.stringContaining(`${what} is not documented for APPSYNC_JS`) as string,
      at: expect.stringMatching(/^code\.js:3:\d+$/) as string,
    },
  ]);
});
