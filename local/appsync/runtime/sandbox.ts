import vm from 'node:vm';
import { FieldError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { bytesOf } from '../text-size.ts';
import { bootstrap } from './bootstrap.ts';
import { type Call, CodeFault, EarlyReturn, Unauthorized } from './call.ts';
import { CodeError, type CodeProblem } from './code-error.ts';
import { hostFunctions } from './host-functions.ts';
import { replaceText } from './replace-text.ts';
import type { PlaceMap } from './edits.ts';
import { opening, translate } from './translate.ts';

/** Compiled resolver code. */
export interface Program {
  name: string;
  factory: unknown;
  columnOf: PlaceMap;
  /** What it uses that is not documented: told whenever it runs. */
  undocumented: CodeProblem[];
}

/** How a handler ended: with a value, by runtime.earlyReturn, or by throwing one of our errors. */
export interface Outcome {
  value: unknown;
  /** ctx.stash as the handler left it, as JSON. */
  stashJson: string;
  /** Size of what the handler returned, as JSON. */
  bytes: number;
  early: EarlyReturn | null;
}

interface RawOutcome {
  missing: boolean;
  failed: boolean;
  error?: unknown;
  result?: string;
  stash: string;
}

/** A world that has only what APPSYNC_JS has. Programs are compiled once and run many times, one at a time. */
export class Sandbox {
  private readonly context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  private readonly runHandler: (factory: unknown, handler: string, json: string) => RawOutcome;
  private current: { call: Call; program: Program; until: number } | null = null;

  constructor(private readonly limits: Pick<Limits, 'handlerMs' | 'iterations' | 'codeCharacters'>) {
    const start = new vm.Script(bootstrap, { filename: 'bootstrap.js' }).runInContext(this.context) as (
      host: object,
      names: string[],
      iterations: number,
    ) => typeof this.runHandler;
    this.runHandler = start(this.host(), Object.keys(hostFunctions), limits.iterations);
  }

  /** Throws a CodeError where AppSync would refuse to save the code. */
  compile(name: string, code: string): Program {
    if (code.length > this.limits.codeCharacters) {
      const value = `the code has ${code.length} characters, the limit is ${this.limits.codeCharacters}`;
      throw new CodeError(name, [
        { errorType: 'LINT_ERROR', value, location: { line: 1, column: 1, span: -1 } },
      ]);
    }
    const { source, columnOf, undocumented } = translate(name, code);
    const script = new vm.Script(source, { filename: 'code.js', columnOffset: -opening.length });
    return { name, factory: script.runInContext(this.context), columnOf, undocumented };
  }

  /** Runs a handler on a context given as JSON. Throws FieldError (util.error), Unauthorized or CodeFault. */
  run(program: Program, handler: string, contextJson: string, call: Call): Outcome {
    for (const { value, location } of program.undocumented) {
      const at = `code.js:${location.line}:${location.column}`;
      call.log({
        level: 'warn',
        resolver: program.name,
        message: value,
        at,
      });
    }
    const raw = this.execute(program, handler, contextJson, call);
    if (raw.missing) throw new CodeFault(`code.js: ${handler} is not exported`);
    if (!raw.failed) {
      const bytes = raw.result === undefined ? 0 : bytesOf(raw.result);
      const value: unknown = raw.result === undefined ? null : JSON.parse(raw.result);
      return { value, stashJson: raw.stash, bytes, early: null };
    }
    if (raw.error instanceof EarlyReturn) {
      return { value: raw.error.value, stashJson: raw.stash, bytes: 0, early: raw.error };
    }
    if (raw.error instanceof FieldError || raw.error instanceof Unauthorized) throw raw.error;
    if (raw.error instanceof CodeFault) throw raw.error;
    throw new CodeFault(faultText(raw.error, program));
  }

  private execute(program: Program, handler: string, contextJson: string, call: Call): RawOutcome {
    const before = this.current;
    this.current = { call, program, until: performance.now() + this.limits.handlerMs };
    try {
      return this.runHandler(program.factory, handler, contextJson);
    } finally {
      this.current = before;
    }
  }

  private host() {
    const note = (message: string, more: object = {}) =>
      this.current?.call.log({ level: 'warn', resolver: this.current.program.name, message, ...more });
    return {
      call: (name: string, json: string): string | undefined => {
        const given = JSON.parse(json) as unknown[];
        if (!this.current) return undefined;
        return JSON.stringify(hostFunctions[name]?.(this.current.call, ...given));
      },
      checkTime: () => {
        if (this.current && performance.now() > this.current.until) {
          throw new CodeFault('code.js: evaluation took too long');
        }
      },
      replace: replaceText,
      console: (level: string, json: string) =>
        this.current?.call.log({
          level,
          resolver: this.current.program.name,
          console: JSON.parse(json) as unknown,
        }),
      warnOfLoop: (message: string) =>
        note(message, { level: 'error', at: placeOf(new Error().stack, this.current?.program) }),
    };
  }
}

function faultText(error: unknown, program: Program): string {
  const {
    name = 'Error',
    message = '',
    stack,
  } = (error ?? {}) as { name?: string; message?: string; stack?: string };
  return `${placeOf(stack, program)}: ${name}: ${message}`;
}

/** Where in the author's code a stack began; nothing else of the stack is shown to anyone. */
function placeOf(stack: string | undefined, program: Program | undefined): string {
  const [, line, column] = /code\.js:(\d+):(\d+)/.exec(stack ?? '') ?? [];
  if (line === undefined || column === undefined) return 'code.js';
  return `code.js:${line}:${program?.columnOf(Number(line), Number(column)) ?? column}`;
}
