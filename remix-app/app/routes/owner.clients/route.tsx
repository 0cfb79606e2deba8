import { Outlet } from '@remix-run/react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageError } from '~/components/frame/page-error.tsx';

export const handle: PanelHandle = { crumb: 'clients.title' };

/** The list of clients and what stands below it. It loads nothing: each page checks for itself who asks. */
export default function OwnerClients() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <PageError />;
}
