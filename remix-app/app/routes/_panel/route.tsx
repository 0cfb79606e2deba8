import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { PageError } from '~/components/frame/page-error.tsx';
import { PanelFrame } from '~/components/frame/panel-frame.tsx';
import { PanelApiProvider } from '~/lib/api/panel-api.tsx';
import { panelEnvironment } from '~/lib/environment.server.ts';
import { requireUser } from '~/lib/session/require-user.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request);
  const { graphqlUrl, realtimeUrl } = panelEnvironment();
  return { user, addresses: { graphqlUrl, realtimeUrl } };
}

/** The same for every page; each page's loader checks the session for itself. */
export const shouldRevalidate = () => false;

export default function Panel() {
  const { user, addresses } = useLoaderData<typeof loader>();
  return (
    <PanelApiProvider addresses={addresses}>
      <PanelFrame user={user}>
        <Outlet />
      </PanelFrame>
    </PanelApiProvider>
  );
}

/** A page failed: its frame stays. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('routes/_panel');
  if (!data) {
    return (
      <main className="px-4">
        <PageError />
      </main>
    );
  }
  return (
    <PanelApiProvider addresses={data.addresses}>
      <PanelFrame user={data.user}>
        <PageError />
      </PanelFrame>
    </PanelApiProvider>
  );
}
