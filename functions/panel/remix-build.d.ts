/** Remix writes this module when it builds; types are checked without it. */
declare module '*/remix-app/build/server/index.js' {
  import type { ServerBuild } from '@remix-run/node';

  export const assets: ServerBuild['assets'];
  export const assetsBuildDirectory: ServerBuild['assetsBuildDirectory'];
  export const basename: ServerBuild['basename'];
  export const entry: ServerBuild['entry'];
  export const future: ServerBuild['future'];
  export const isSpaMode: ServerBuild['isSpaMode'];
  export const mode: string;
  export const publicPath: ServerBuild['publicPath'];
  export const routes: ServerBuild['routes'];
}
