import { ServiceError } from '../../gateway/answer.ts';
import { requireCapabilities } from '../stacks/capabilities.ts';
import { parametersOf } from '../stacks/parameters.ts';
import { requireTemplate } from '../stacks/require-template.ts';
import type { Wanted } from '../stacks/stack.ts';
import type { Template } from '../template.ts';
import { listOf, membersOf } from './form.ts';

const LARGEST_BODY_BYTES = 51_200;

/** What CreateStack and UpdateStack ask for; `before` is what UsePrevious... refers to. */
export function wantedOf(form: URLSearchParams, before: Wanted | null): Wanted {
  const template =
    before && form.get('UsePreviousTemplate') === 'true'
      ? before.template
      : templateOf(form.get('TemplateBody'));
  requireTemplate(template);
  const capabilities = listOf(form, 'Capabilities') ?? [];
  requireCapabilities(template, capabilities);
  return {
    template,
    parameters: parametersOf(template, givenParameters(form, before)),
    tags: before && listOf(form, 'Tags') === null ? before.tags : tagsOf(form),
    capabilities,
    roleArn: form.get('RoleARN') ?? before?.roleArn ?? null,
  };
}

function givenParameters(form: URLSearchParams, before: Wanted | null): Record<string, string> {
  return Object.fromEntries(
    membersOf(form, 'Parameters').flatMap(({ ParameterKey = '', ParameterValue = '', UsePreviousValue }) => {
      if (UsePreviousValue !== 'true') return [[ParameterKey, ParameterValue]];
      const value = before?.parameters[ParameterKey];
      if (value === undefined)
        throw new ServiceError(
          'ValidationError',
          `Invalid input for parameter key ${ParameterKey}. Cannot specify usePreviousValue as true for a parameter key ` +
            `not in the previous template`,
        );
      return [[ParameterKey, value]];
    }),
  );
}

function tagsOf(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries(membersOf(form, 'Tags').map(({ Key = '', Value = '' }) => [Key, Value]));
}

function templateOf(body: string | null): Template {
  if (body === null)
    throw new ServiceError('ValidationError', 'A template is handed over as TemplateBody here, in JSON.');
  if (Buffer.byteLength(body) > LARGEST_BODY_BYTES)
    throw new ServiceError(
      'ValidationError',
      `1 validation error detected: Value at 'templateBody' failed to satisfy constraint: ` +
        `Member must have length less than or equal to ${LARGEST_BODY_BYTES}`,
    );
  try {
    const template = JSON.parse(body) as Template;
    if (template !== null && typeof template === 'object' && typeof (template.Resources ?? {}) === 'object')
      return template;
  } catch {
    // Said below.
  }
  throw new ServiceError('ValidationError', 'Template format error: TemplateBody must be a JSON template.');
}
