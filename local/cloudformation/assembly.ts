import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Template } from './template.ts';

export interface AssemblyStack {
  stackName: string;
  template: Template;
  assetFolder(objectKey: string): string | null;
}

interface Manifest {
  artifacts: Record<
    string,
    { type: string; dependencies?: string[]; properties?: { templateFile?: string; stackName?: string } }
  >;
}
interface AssetManifest {
  files?: Record<
    string,
    { source?: { path?: string }; destinations?: Record<string, { objectKey: string }> }
  >;
}

/** The stacks of a `cdk synth` output, each after those it depends on. */
export function readAssembly(folder: string): AssemblyStack[] {
  const { artifacts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const stacks = Object.entries(artifacts).filter(
    ([, artifact]) => artifact.type === 'aws:cloudformation:stack',
  );
  const ordered: string[] = [];
  const visit = (name: string) => {
    if (ordered.includes(name) || !stacks.some(([id]) => id === name)) return;
    for (const dependency of artifacts[name]!.dependencies ?? []) visit(dependency);
    ordered.push(name);
  };
  for (const [name] of stacks) visit(name);
  return ordered.map((name) => {
    const { templateFile, stackName } = artifacts[name]!.properties ?? {};
    return {
      stackName: stackName ?? name,
      template: JSON.parse(readFileSync(join(folder, templateFile!), 'utf8')) as Template,
      assetFolder: assetFinder(folder, name),
    };
  });
}

function assetFinder(folder: string, name: string): (objectKey: string) => string | null {
  const file = join(folder, `${name}.assets.json`);
  const { files = {} } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AssetManifest) : {};
  const byKey = new Map<string, string>();
  for (const { source, destinations } of Object.values(files))
    for (const { objectKey } of Object.values(destinations ?? {}))
      if (source?.path) byKey.set(objectKey, resolve(folder, source.path));
  return (objectKey) => byKey.get(objectKey) ?? null;
}
