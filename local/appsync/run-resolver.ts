import type { GraphQLResolveInfo } from 'graphql';
import type { CompiledResolver, Step } from './compile-api.ts';
import { askDataSource } from './datasources/ask.ts';
import type { DataSourceResult } from './datasources/data-source.ts';
import { FieldError } from './errors.ts';
import { contextJson, fieldFacts, type FieldFacts, type HandlerFacts } from './handler-context.ts';
import type { Operation } from './operation.ts';
import type { Call } from './runtime/call.ts';
import type { Program } from './runtime/sandbox.ts';
import { bytesOf } from './text-size.ts';

/** What one field's resolver needs while it runs. */
interface Run {
  resolver: CompiledResolver;
  operation: Operation;
  facts: FieldFacts;
  call: Call;
  args: unknown;
  /** ctx.stash as JSON: one for all steps of a resolver. */
  stash: string;
}

/** Runs a field's resolver: unit, pipeline or direct Lambda. Throws what fails the field. */
export async function runResolver(
  resolver: CompiledResolver,
  source: unknown,
  args: unknown,
  operation: Operation,
  info: GraphQLResolveInfo,
  call: Call,
): Promise<unknown> {
  const facts = fieldFacts(source, args, operation, info);
  const run: Run = { resolver, operation, facts, call, args, stash: '{}' };
  if (resolver.kind === 'direct') return direct(run, resolver.dataSource);
  if (resolver.kind === 'unit') return (await runStep(run, resolver.step, resolver.id, null)).value;
  return pipeline(run, resolver.program, resolver.steps);
}

async function pipeline(run: Run, program: Program, steps: Step[]): Promise<unknown> {
  const before = handle(run, program, 'request', {});
  let result = before.value;
  // Early from the resolver's own request: its functions are skipped, its response is not.
  if (!before.early) {
    for (const step of steps) {
      const ran = await runStep(run, step, `${run.resolver.id}/${step.id}`, { result });
      result = ran.value;
      if (ran.end) break;
    }
  }
  return handle(run, program, 'response', { prev: { result }, result }).value;
}

/** Request, data source, response; `end` when runtime.earlyReturn skips the rest of a pipeline. */
async function runStep(
  run: Run,
  { program, dataSource }: Step,
  stepId: string,
  prev: { result: unknown } | null,
): Promise<{ value: unknown; end: boolean }> {
  const request = handle(run, program, 'request', { prev });
  if (request.early) return { value: request.value, end: request.early.skipTo === 'END' };
  const { operation, resolver, args } = run;
  const answer = await askDataSource({
    request: request.value,
    dataSource,
    operation,
    stepId,
    maxBatchSize: resolver.maxBatchSize,
    arguments: args,
  });
  const response = handle(run, program, 'response', { prev, ...answer });
  return { value: response.value, end: response.early?.skipTo === 'END' };
}

function handle(run: Run, program: Program, handler: string, facts: Omit<HandlerFacts, 'stash'>) {
  const { sandbox, limits } = run.operation.api;
  const json = contextJson(run.facts, run.operation, { ...facts, stash: run.stash });
  const outcome = sandbox.run(program, handler, json, run.call);
  run.stash = outcome.stashJson;
  if (outcome.bytes > limits.evaluatedBytes)
    throw new FieldError('Transformation too large', 'MappingTemplate');
  return outcome;
}

/** A Lambda data source without code: it gets the whole context, and its errors fail the field. */
async function direct(run: Run, dataSource: Extract<CompiledResolver, { kind: 'direct' }>['dataSource']) {
  const { operation, resolver } = run;
  const payload = JSON.parse(contextJson(run.facts, operation, { stash: '{}' })) as Record<string, unknown>;
  const batched = resolver.maxBatchSize > 0;
  const answer = (await askDataSource({
    request: { operation: batched ? 'BatchInvoke' : 'Invoke', payload },
    dataSource,
    operation,
    stepId: resolver.id,
    maxBatchSize: resolver.maxBatchSize,
    arguments: run.args,
  })) as DataSourceResult;
  if (answer.error) throw new FieldError(answer.error.message, answer.error.type, answer.result);
  if (bytesOf(JSON.stringify(answer.result)) > operation.api.limits.evaluatedBytes) {
    throw new FieldError('Transformation too large', 'MappingTemplate');
  }
  if (!batched) return answer.result;
  const entry = (answer.result ?? {}) as { data?: unknown; errorMessage?: unknown; errorType?: unknown };
  if (entry.errorMessage)
    throw new FieldError(String(entry.errorMessage), asText(entry.errorType), entry.data ?? null);
  return entry.data ?? null;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : null);
