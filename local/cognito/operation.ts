import type { z } from 'zod';
import type { Context } from './context.ts';
import { CognitoError, invalidParameter } from './errors.ts';
import type { Caller } from './options.ts';

/** One operation of the service, as the dispatch table holds it. */
export interface Operation {
  run(context: Context, body: unknown, caller: Caller): Promise<object>;
}

interface Definition<Input extends z.ZodType> {
  /** True for what only a signed caller may do. */
  admin?: boolean;
  input: Input;
  run(context: Context, input: z.output<Input>): object | Promise<object>;
}

/** An operation that sees its input only after the caller and the input's shape are known to be right. */
export function operation<Input extends z.ZodType>(definition: Definition<Input>): Operation {
  return {
    async run(context, body, caller) {
      if (definition.admin && !caller.signed) {
        throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
      }
      const parsed = definition.input.safeParse(body);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw invalidParameter(
          `1 validation error detected: Value at '${issue?.path.join('.') || 'request'}' failed to satisfy constraint: ${issue?.message ?? 'unknown'}`,
        );
      }
      return definition.run(context, parsed.data);
    },
  };
}
