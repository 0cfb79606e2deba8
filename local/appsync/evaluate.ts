import { type ErrorEntry, FieldError } from './errors.ts';
import { awsLimits } from './limits.ts';
import {
  type Call,
  CodeFault,
  type Invalidation,
  type SubscriptionFilter,
  Unauthorized,
} from './runtime/call.ts';
import { CodeError, type CodeProblem } from './runtime/code-error.ts';
import { type Program, Sandbox } from './runtime/sandbox.ts';

/** What a handler did, as AppSync's EvaluateCode tells it, with values instead of JSON texts. */
export interface Evaluation {
  /** What the handler returned, or handed to runtime.earlyReturn. */
  result: unknown;
  /** ctx.stash as the handler left it; unknown (empty) after an error. */
  stash: Record<string, unknown>;
  /** Set when the handler failed: by util.error, util.unauthorized ("Unauthorized"), a fault, or refused code. */
  error: {
    message: string;
    errorType: string | null;
    data?: unknown;
    errorInfo?: unknown;
    codeErrors?: CodeProblem[];
  } | null;
  /** Errors of util.appendError. */
  appended: Pick<ErrorEntry, 'message' | 'errorType' | 'data' | 'errorInfo'>[];
  /** Set when the handler left by runtime.earlyReturn. */
  early: { skipTo: 'END' | 'NEXT' | null } | null;
  subscriptionFilter: SubscriptionFilter | null;
  invalidationFilter: SubscriptionFilter | null;
  invalidations: Invalidation[];
  responseHeaders: Record<string, string>;
  /** Console output and warnings. */
  logs: object[];
}

/** A context as EvaluateCode takes it: what is absent is empty. */
export interface EvaluationContext {
  arguments?: Record<string, unknown>;
  identity?: unknown;
  source?: unknown;
  stash?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string; type: string } | null;
  prev?: { result: unknown } | null;
  request?: { headers?: Record<string, string>; domainName?: string | null };
  info?: Record<string, unknown>;
  env?: Record<string, string>;
}

let sandbox: Sandbox | null = null;
const programs = new Map<string, Program>();

/**
 * Runs one handler of a resolver bundle (ESM, `@aws-appsync/*` left external) in the real APPSYNC_JS stand-in,
 * without any API around it. `now` is epoch ms for util.time.
 */
export function evaluate(
  code: string,
  handler: 'request' | 'response',
  context: EvaluationContext = {},
  now: () => number = Date.now,
): Evaluation {
  const evaluation: Evaluation = {
    result: null,
    stash: {},
    error: null,
    appended: [],
    early: null,
    subscriptionFilter: null,
    invalidationFilter: null,
    invalidations: [],
    responseHeaders: {},
    logs: [],
  };
  try {
    sandbox ??= new Sandbox(awsLimits);
    const program = programs.get(code) ?? sandbox.compile('evaluate', code);
    programs.set(code, program);
    const json = JSON.stringify({ ...emptyContext, ...context });
    const { value, stashJson, early } = sandbox.run(
      program,
      handler,
      json,
      recorder(evaluation, context.identity, now),
    );
    const stash = JSON.parse(stashJson) as Evaluation['stash'];
    Object.assign(evaluation, { result: value, stash, early: early && { skipTo: early.skipTo } });
  } catch (error) {
    evaluation.error = errorOf(error);
  }
  return evaluation;
}

const emptyContext = {
  arguments: {},
  identity: null,
  source: null,
  stash: {},
  request: { headers: {}, domainName: null },
  info: {},
  env: {},
};

function recorder(evaluation: Evaluation, identity: unknown, now: () => number): Call {
  return {
    now,
    authType: authTypeOf(identity),
    appendError: (error) => evaluation.appended.push(error),
    addResponseHeader: (name, value) => (evaluation.responseHeaders[name] = value),
    setSubscriptionFilter: (filter) => (evaluation.subscriptionFilter = filter),
    setSubscriptionInvalidationFilter: (filter) => (evaluation.invalidationFilter = filter),
    invalidateSubscriptions: (invalidation) => evaluation.invalidations.push(invalidation),
    log: (line) => evaluation.logs.push(line),
  };
}

function authTypeOf(identity: unknown): string {
  if (typeof identity !== 'object' || identity === null) return 'API Key Authorization';
  return 'claims' in identity ? 'User Pool Authorization' : 'IAM Authorization';
}

function errorOf(error: unknown): Evaluation['error'] {
  if (error instanceof FieldError) {
    return {
      message: error.message,
      errorType: error.errorType,
      data: error.data,
      errorInfo: error.errorInfo,
    };
  }
  if (error instanceof Unauthorized) return { message: error.message, errorType: 'Unauthorized' };
  if (error instanceof CodeFault) return { message: error.message, errorType: 'Code' };
  if (error instanceof CodeError) {
    const message = 'The code contains one or more errors.';
    return { message, errorType: 'BadRequestException', codeErrors: error.problems };
  }
  throw error;
}
