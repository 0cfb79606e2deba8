import { namedStack, type Operation } from '../operation.ts';

/** The template as JSON; spaces and line breaks of what was handed over are not kept. */
export const GetTemplate: Operation = (form, stacks) => ({
  TemplateBody: JSON.stringify(namedStack(form, stacks).wanted.template, null, 2),
  StagesAvailable: ['Original', 'Processed'],
});
