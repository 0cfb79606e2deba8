import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CfnFunctionConfiguration, CfnResolver, type CfnDataSource } from 'aws-cdk-lib/aws-appsync';
import type { Construct } from 'constructs';
import { type ResolverFile, resolverFiles } from '../scripts/bundle/resolver-files.ts';
import type { GraphqlApi } from './api.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const runtime = { name: 'APPSYNC_JS', runtimeVersion: '1.0.0' };

/**
 * Wires every resolver file of a room to the data source that the room names for it. A file without a source and a
 * source without a file are errors, so the tree and the API cannot drift apart.
 */
export function wireRoom(
  scope: Construct,
  api: GraphqlApi,
  room: string,
  sources: Record<string, CfnDataSource>,
): void {
  const files = resolverFiles(root).filter((file) => file.room === room);
  const isPipeline = ({ field }: ResolverFile) => files.some((file) => file.field === field && file.step);
  const needed = files.filter((file) => file.step || !isPipeline(file)).map((file) => file.name);
  const named = Object.keys(sources);
  const odd = [
    ...needed.filter((name) => !named.includes(name)),
    ...named.filter((name) => !needed.includes(name)),
  ];
  if (odd.length > 0) throw new Error(`resolvers/${room} and its construct differ in: ${odd.join(', ')}`);

  for (const file of files.filter(({ step }) => !step)) {
    const steps = files.filter(({ field, step }) => field === file.field && step).map(wireStep);
    const resolver = new CfnResolver(scope, file.name, {
      apiId: api.api.attrApiId,
      typeName: file.typeName,
      fieldName: file.fieldName,
      code: builtCode(file),
      runtime,
      ...(steps.length > 0
        ? { kind: 'PIPELINE', pipelineConfig: { functions: steps } }
        : { kind: 'UNIT', dataSourceName: sources[file.name]!.attrName }),
    });
    resolver.addResourceDependency(api.schema);
  }

  function wireStep(file: ResolverFile): string {
    return new CfnFunctionConfiguration(scope, file.name, {
      apiId: api.api.attrApiId,
      name: file.name.replace(/\W/g, '_'),
      dataSourceName: sources[file.name]!.attrName,
      code: builtCode(file),
      runtime,
    }).attrFunctionId;
  }
}

function builtCode(file: ResolverFile): string {
  const path = `${root}build/resolvers/${file.name}.js`;
  if (!existsSync(path)) throw new Error(`The resolver "${file.name}" is not built. Run: npm run build`);
  return readFileSync(path, 'utf8');
}
