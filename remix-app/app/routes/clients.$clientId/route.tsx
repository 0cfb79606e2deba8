import { Outlet } from '@remix-run/react';
import { PageError } from '~/components/frame/page-error.tsx';
import { pageTitle } from '~/lib/page/page-title.ts';
import { PendingPage } from './pending-page.tsx';

/** The title of a page that failed: the pages themselves name the client. */
export const meta = () => pageTitle(undefined);

/**
 * A client's pages. It loads nothing: each page asks for the client in its own document, so that a page is one
 * request, and answers 404 where there is none.
 */
export default function ClientPages() {
  return (
    <PendingPage>
      <Outlet />
    </PendingPage>
  );
}

/** A page failed: the frame and its ways stay. */
export function ErrorBoundary() {
  return <PageError />;
}
