/**
 * How it is known that AppSync does not take something. `documented`: its page "Supported runtime features" says so, or
 * leaves it out of a list; `linted`: AWS's own ESLint plugin refuses it; `observed`: others met it when they saved code.
 */
export type Source = 'documented' | 'linted' | 'observed';

/** Something that APPSYNC_JS does not have. */
export interface Refusal {
  /** As an author would call it: `while`, `padStart`. */
  what: string;
  /** One sentence: what to write in its place. */
  instead: string;
  source: Source;
  /** As EvaluateCode calls this kind. */
  errorType: 'UNSUPPORTED_SYNTAX_TYPE' | 'INVALID_FUNCTION_INVOCATION';
  /** Not documented, yet seen in resolvers that run on AWS: refused in our code, taken from others with a warning. */
  isSeen?: boolean;
}

/** A call that is refused. */
export function invalidCall(what: string, [source, instead]: readonly [Source, string]): Refusal {
  return { what, instead, source, errorType: 'INVALID_FUNCTION_INVOCATION' };
}

/** What is wrong and what to write instead. */
export function messageOf({ what, instead, errorType, isSeen }: Refusal): string {
  if (isSeen) return `${what} is not documented for APPSYNC_JS, though seen to work. ${instead}`;
  const begin = errorType === 'INVALID_FUNCTION_INVOCATION' ? `Invalid function: ${what}` : what;
  return `${begin} is not supported by APPSYNC_JS. ${instead}`;
}
