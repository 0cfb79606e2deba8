import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { BarePage } from './components/frame/bare-page.tsx';
import { PageError } from './components/frame/page-error.tsx';
import { NowProvider } from './lib/format/now.tsx';
import { useLanguage } from './lib/i18n/i18n.tsx';
import { useNonce } from './lib/page/nonce.ts';
import { pageTitle } from './lib/page/page-title.ts';
import { requestTheme } from './lib/theme/request-theme.server.ts';
import styles from './styles/app.css?url';

const font = (href: string) =>
  ({ rel: 'preload', as: 'font', type: 'font/woff2', href, crossOrigin: 'anonymous' }) as const;

/** For pages that have no title of their own: errors, above all. */
export const meta: MetaFunction = () => pageTitle(undefined);

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  font(latin),
  font(latinExtended),
  { rel: 'stylesheet', href: styles },
];

/** Theme for the first byte of HTML; the instant of rendering, so that "2 minutes ago" reads the same at hydration. */
export function loader({ request }: LoaderFunctionArgs) {
  return { theme: requestTheme(request), now: Date.now() };
}

/** Neither changes by navigating. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  return (
    <html lang={useLanguage()} data-theme={data?.theme ?? 'system'} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body className="bg-page font-sans text-text antialiased">
        <NowProvider renderedAt={data?.now ?? 0}>{children}</NowProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <BarePage>
      <PageError />
    </BarePage>
  );
}
