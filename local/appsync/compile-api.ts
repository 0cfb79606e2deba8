import { randomBytes } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { type Access, ignoredDirectives, readAccess } from './authorize.ts';
import { checkOptions } from './check-options.ts';
import { awsLimits, type Limits } from './limits.ts';
import type { DataSourceOptions, GraphqlApiOptions } from './options.ts';
import { type Program, Sandbox } from './runtime/sandbox.ts';
import { buildApiSchema, subscriptionsOf } from './schema.ts';

/** A data source by its name. */
export interface NamedDataSource {
  name: string;
  source: DataSourceOptions;
}

/** One request -> data source -> response. */
export interface Step {
  /** Names the step in logs and seals its page tokens. */
  id: string;
  program: Program;
  dataSource: NamedDataSource;
}

export type CompiledResolver =
  | { kind: 'direct'; id: string; dataSource: NamedDataSource; maxBatchSize: number }
  | { kind: 'unit'; id: string; step: Step; maxBatchSize: number }
  | { kind: 'pipeline'; id: string; program: Program; steps: Step[]; maxBatchSize: number };

/** An API made ready to serve: everything parsed, compiled and checked. */
export interface CompiledApi {
  options: GraphqlApiOptions;
  limits: Limits;
  schema: GraphQLSchema;
  access: Map<string, Access>;
  /** Subscription fields by the mutation field that feeds them. */
  fedBy: Map<string, string[]>;
  resolvers: Map<string, CompiledResolver>;
  sandbox: Sandbox;
  /** Key of the page tokens. */
  tokenSecret: string;
}

/** Throws when AppSync would refuse the API: unknown fields or data sources, code it would not save. */
export function compileApi(options: GraphqlApiOptions): CompiledApi {
  const limits = { ...awsLimits, ...options.limits };
  const schema = buildApiSchema(options.sdl);
  const sandbox = new Sandbox(limits);
  checkOptions(options, schema, limits);
  for (const place of options.iam === false ? [] : ignoredDirectives(schema)) {
    options.log({
      level: 'warn',
      message: `@aws_auth on ${place} does nothing: the API has two authorisation modes.`,
    });
  }
  const functions = new Map(
    options.functions.map(({ functionId, code, dataSourceName }) => [
      functionId,
      {
        id: functionId,
        program: sandbox.compile(functionId, code),
        dataSource: dataSourceOf(options, dataSourceName),
      },
    ]),
  );
  const resolvers = new Map(
    options.resolvers.map((resolver) => {
      const id = `${resolver.typeName}.${resolver.fieldName}`;
      const type = schema.getType(resolver.typeName);
      if (!type || !('getFields' in type) || !type.getFields()[resolver.fieldName]) {
        throw new Error(`No field named ${resolver.fieldName} found on type ${resolver.typeName}`);
      }
      return [id, compileResolver(id, resolver, options, sandbox, functions, limits)];
    }),
  );
  return {
    options,
    limits,
    schema,
    access: readAccess(schema, options.iam),
    fedBy: subscriptionsOf(schema),
    resolvers,
    sandbox,
    tokenSecret: options.tokenSecret ?? randomBytes(32).toString('hex'),
  };
}

function compileResolver(
  id: string,
  resolver: GraphqlApiOptions['resolvers'][number],
  options: GraphqlApiOptions,
  sandbox: Sandbox,
  functions: Map<string, Step>,
  limits: Limits,
): CompiledResolver {
  const maxBatchSize = resolver.maxBatchSize ?? 0;
  if (resolver.functions) {
    if (resolver.functions.length > limits.pipelineFunctions) {
      throw new Error(`${id}: a pipeline has at most ${limits.pipelineFunctions} functions`);
    }
    const steps = resolver.functions.map((functionId) => {
      const step = functions.get(functionId);
      if (!step) throw new Error(`${id}: no function ${functionId}`);
      return step;
    });
    return {
      kind: 'pipeline',
      id,
      program: sandbox.compile(id, resolver.code ?? passThrough),
      steps,
      maxBatchSize,
    };
  }
  const dataSource = dataSourceOf(options, resolver.dataSourceName ?? '');
  if (resolver.code !== undefined) {
    return {
      kind: 'unit',
      id,
      step: { id, program: sandbox.compile(id, resolver.code), dataSource },
      maxBatchSize,
    };
  }
  if (dataSource.source.type !== 'AWS_LAMBDA')
    throw new Error(`${id}: only a Lambda data source needs no code`);
  return { kind: 'direct', id, dataSource, maxBatchSize };
}

const passThrough =
  'export function request() { return {}; }\nexport function response(ctx) { return ctx.prev.result; }';

function dataSourceOf(options: GraphqlApiOptions, name: string): NamedDataSource {
  const source = options.dataSources[name];
  if (!source) throw new Error(`No data source found named ${name}`);
  return { name, source };
}
