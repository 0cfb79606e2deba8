import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the panel: `remix vite:build` writes remix-app/build/{client,server}. */
export default defineConfig({
  publicDir: 'remix-app/public',
  plugins: [
    tailwindcss(),
    remix({
      appDirectory: 'remix-app/app',
      buildDirectory: 'remix-app/build',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
      },
    }),
  ],
  resolve: {
    alias: [
      { find: /^~\//, replacement: root('./remix-app/app/') },
      { find: /^#generated\//, replacement: root('./generated/') },
    ],
  },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Apollo's package is dual CJS/ESM and Node would load a second copy of it beside the bundle's.
  ssr: { noExternal: ['@apollo/client'] },
  // Found late by the dev server, any of these would reload the page in the middle of a sign-in, with two Reacts in it.
  optimizeDeps: {
    include: [
      '@apollo/client',
      '@apollo/client/link',
      '@apollo/client/react',
      '@apollo/client/utilities',
      '@remix-run/react',
      '@tanstack/react-table',
      'aws-amplify',
      'aws-amplify/auth',
      'aws-amplify/auth/cognito',
      'class-variance-authority',
      'clsx',
      'graphql',
      'lucide-react',
      'radix-ui',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'recharts',
      'rxjs',
    ],
  },
});
