import type { z } from 'zod';
import type { Place } from '../dynamodb/table-arn.ts';
import type { Caller } from '../identity/directory.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import type { Identities } from './identities.ts';
import { badRequest } from './ses-error.ts';

export interface SesContext {
  caller: Caller;
  place: Place;
  identities: Identities;
  mailbox: Mailbox;
}

/** One operation of the service: `input` is the request's body, with what its path names. */
export type Operation = (context: SesContext, input: object) => Promise<object>;

/** An operation that sees its input only when its shape is right. */
export function operation<Input extends z.ZodType>(definition: {
  input: Input;
  run(context: SesContext, input: z.output<Input>): object | Promise<object>;
}): Operation {
  return async (context, body) => {
    const parsed = definition.input.safeParse(body);
    if (parsed.success) return definition.run(context, parsed.data);
    const { path, message } = parsed.error.issues[0]!;
    throw badRequest(`Value at '${path.join('.')}' failed to satisfy constraint: ${message}`);
  };
}
