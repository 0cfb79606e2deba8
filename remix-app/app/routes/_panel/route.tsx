import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { BarePage } from '~/components/frame/bare-page.tsx';
import { DemoBar } from '~/components/frame/demo-bar.tsx';
import { PageError } from '~/components/frame/page-error.tsx';
import { PanelFrame } from '~/components/frame/panel-frame.tsx';
import { PanelApiProvider } from '~/lib/api/panel-api.tsx';
import { demoProgress } from '~/lib/demo/demo-progress.server.ts';
import { panelEnvironment } from '~/lib/environment.server.ts';
import { requireUser } from '~/lib/session/require-user.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request);
  const { graphqlUrl, realtimeUrl } = panelEnvironment();
  return { user, addresses: { graphqlUrl, realtimeUrl }, demo: await demoProgress() };
}

/** The same for every page, which checks the session for itself; a change to the account may change what one sees. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction }) => formAction === '/account';

export default function Panel() {
  const { user, addresses, demo } = useLoaderData<typeof loader>();
  return (
    <PanelApiProvider addresses={addresses}>
      <PanelFrame user={user} notice={demo === null ? null : <DemoBar share={demo} />}>
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
      <BarePage>
        <PageError />
      </BarePage>
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
