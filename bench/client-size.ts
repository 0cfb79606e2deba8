import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface RemixRoute {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  module: string;
  imports?: string[];
}

interface RemixManifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, RemixRoute>;
}

export interface ClientSize {
  /** Scripts a page loads before it is ready, the larger dictionary included, gzipped bytes. */
  gzip: number;
  /** The same with what the page itself loads later, its charts above all, gzipped bytes. */
  withLazy: number;
  /** The scripts before it is ready, largest first. */
  files: { file: string; gzip: number }[];
}

const built = fileURLToPath(new URL('../remix-app/build/client', import.meta.url));

/** Scripts a script loads only when it needs them. */
const lazyImports = (code: string) =>
  [...code.matchAll(/import\("\.\/([\w.$-]+\.js)"\)/g)].map(([, file]) => file!);
/** Scripts a script cannot run without. */
const staticImports = (code: string) =>
  [...code.matchAll(/(?:from|import)\s*"\.\/([\w.$-]+\.js)"/g)].map(([, file]) => file!);

/** Client JavaScript of every page of the built panel, by the page's path. */
export function clientSizes(folder = built): Record<string, ClientSize> {
  const assets = `${folder}/assets`;
  const code = (file: string) => readFileSync(`${assets}/${file}`, 'utf8');
  const sizes = new Map<string, number>();
  function gzip(file: string): number {
    const known = sizes.get(file) ?? gzipSync(readFileSync(`${assets}/${file}`), { level: 6 }).length;
    sizes.set(file, known);
    return known;
  }
  const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzip(file), 0);

  function closure(files: string[], into = new Set<string>()): Set<string> {
    for (const file of files) {
      if (into.has(file)) continue;
      into.add(file);
      closure(staticImports(code(file)), into);
    }
    return into;
  }

  const manifestFile = readdirSync(assets).find((file) => /^manifest-\w+\.js$/.test(file))!;
  const manifest = JSON.parse(
    code(manifestFile).replace(/^window\.__remixManifest=|;$/g, ''),
  ) as RemixManifest;
  const named = (path: string) => path.replace('/assets/', '');
  const scriptsOf = ({ module, imports = [] }: { module: string; imports?: string[] }) =>
    [module, ...imports].map(named);

  // The entry waits for one dictionary before it hydrates.
  const dictionaries = closure(scriptsOf(manifest.entry));
  const waitedFor = [...dictionaries].flatMap((file) => lazyImports(code(file)));
  const dictionary = Math.max(...waitedFor.map(gzip), 0);

  const lineage = (route: RemixRoute): RemixRoute[] =>
    route.parentId ? [...lineage(manifest.routes[route.parentId]!), route] : [route];
  const pathOf = (routes: RemixRoute[]) =>
    `/${routes
      .map(({ path }) => path)
      .filter(Boolean)
      .join('/')}`;

  const pages: Record<string, ClientSize> = {};
  for (const route of Object.values(manifest.routes)) {
    const isLayout = Object.values(manifest.routes).some(({ parentId }) => parentId === route.id);
    if (isLayout || gzip(named(route.module)) < 60) continue;
    const routes = lineage(route);
    const parents = closure([
      manifestFile,
      ...scriptsOf(manifest.entry),
      ...routes.slice(0, -1).flatMap(scriptsOf),
    ]);
    const ready = closure(scriptsOf(route), new Set(parents));
    const own = [...ready].filter((file) => !parents.has(file));
    const lazy = closure(
      own.flatMap((file) => lazyImports(code(file))),
      new Set(ready),
    );
    pages[pathOf(routes)] = {
      gzip: total(ready) + dictionary,
      withLazy: total(lazy) + dictionary,
      files: [...ready].map((file) => ({ file, gzip: gzip(file) })).sort((a, b) => b.gzip - a.gzip),
    };
  }
  return pages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, { gzip, withLazy }] of Object.entries(clientSizes(process.argv[2]))) {
    console.log(
      `${path.padEnd(48)} ${(gzip / 1000).toFixed(1).padStart(7)} kB ${(withLazy / 1000).toFixed(1).padStart(7)} kB`,
    );
  }
}
