import type { Context } from '../context.ts';
import { CognitoError } from '../errors.ts';
import type { MessageTemplate, Pool, User } from '../state/types.ts';
import { runTrigger, type TriggerSource } from './run-trigger.ts';

const PLACEHOLDERS = ['{username}', '{####}'];

/** The pool's template, or what its function makes of it: HTML in which the placeholders stand. */
export async function messageFor(
  context: Context,
  { pool, user, metadata }: { pool: Pool; user: User; metadata: Record<string, string> },
  source: TriggerSource,
  template: MessageTemplate,
): Promise<MessageTemplate> {
  const functionArn = pool.settings.triggers.customMessage;
  if (functionArn === null) return template;
  const { emailSubject, emailMessage } = await runTrigger(context, functionArn, {
    pool,
    user,
    source,
    request: {
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: source === 'CustomMessage_AdminCreateUser' ? '{username}' : null,
      clientMetadata: metadata,
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  });
  if (typeof emailMessage !== 'string') return template;
  const wanted = source === 'CustomMessage_AdminCreateUser' ? PLACEHOLDERS : ['{####}'];
  if (!wanted.every((placeholder) => emailMessage.includes(placeholder)))
    throw new CognitoError('InvalidLambdaResponseException', 'The message lacks a placeholder.');
  const subject = typeof emailSubject === 'string' ? emailSubject : template.subject;
  return { subject, text: emailMessage };
}
