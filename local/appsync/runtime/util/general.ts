import { randomUUID } from 'node:crypto';
import { FieldError } from '../../errors.ts';
import { type HostFunction, Unauthorized } from '../call.ts';
import { javaPattern } from '../java-pattern.ts';
import { withPattern } from '../run-pattern.ts';
import { escapeJavaScript } from './escape-java-script.ts';
import { ksuid } from './ksuid.ts';
import { ulid } from './ulid.ts';

const text = (value: unknown) => String(value ?? '');

/** The functions that stand on `util` itself. */
export const generalFunctions: Record<string, HostFunction> = {
  escapeJavaScript: (_call, value: string) => escapeJavaScript(text(value)),
  // A form's encoding: a space becomes +, and only letters, digits and .-*_ stay.
  urlEncode: (_call, value: string) => new URLSearchParams({ a: text(value) }).toString().slice(2),
  urlDecode: (_call, value: string) =>
    new URLSearchParams(`a=${text(value).replaceAll('&', '%26')}`).get('a'),
  base64Encode: (_call, value: string) => Buffer.from(text(value), 'utf8').toString('base64'),
  base64Decode: (_call, value: string) => Buffer.from(text(value), 'base64').toString('utf8'),
  autoId: () => randomUUID(),
  autoUlid: (call) => ulid(call.now()),
  autoKsuid: (call) => ksuid(call.now()),
  unauthorized() {
    throw new Unauthorized();
  },
  error(_call, message: string, errorType?: string | null, data?: unknown, errorInfo?: unknown) {
    throw new FieldError(text(message), errorType ?? null, data ?? null, errorInfo ?? null);
  },
  appendError(call, message: string, errorType?: string | null, data?: unknown, errorInfo?: unknown) {
    const error = { errorType: errorType ?? null, data: data ?? null, errorInfo: errorInfo ?? null };
    call.appendError({ message: text(message), ...error });
  },
  // As Java's Pattern.matches: the whole value, not a part of it.
  matches(_call, pattern: string, value: string) {
    const { source, flags } = javaPattern(text(pattern));
    return withPattern(text(pattern), 1_000, () => new RegExp(`^(?:${source})$`, flags).test(text(value)));
  },
  authType: (call) => call.authType,
};
