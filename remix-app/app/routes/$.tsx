import { BarePage } from '~/components/frame/bare-page.tsx';
import { PageError } from '~/components/frame/page-error.tsx';
import { pageTitle } from '~/lib/page/page-title.ts';

/** No route has this address. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export const meta = () => pageTitle('404');

export default function NotFound() {
  return null;
}

export function ErrorBoundary() {
  return (
    <BarePage>
      <PageError />
    </BarePage>
  );
}
