import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageError } from '~/components/frame/page-error.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { PeopleCard } from '~/components/people/people-card.tsx';
import { OwnersPeopleDocument, useOwnersPeopleQuery } from '~/components/people/queries.generated.ts';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';

export const handle: PanelHandle = { crumb: 'people.owners' };

export async function loader({ request }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  if (!api.user.isOwner) throw new Response(null, { status: 404 });
  await api.query(OwnersPeopleDocument, {});
  return api.page({ user: api.user, title: translatorFor(request)('people.owners') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** The owners of the platform. */
export default function Owners() {
  const t = useT();
  const { user } = useLoaderData<typeof loader>();
  const { data, refetch } = useOwnersPeopleQuery();
  if (!data) return <ListSkeleton />;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t('people.owners')} lead={t('people.ownersLead')} />
      <PeopleCard
        clientId={null}
        people={data.people}
        me={user}
        mayChange
        mayInvite
        refresh={() => refetch()}
      />
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError />;
}
