import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { PeopleCard } from '~/components/people/people-card.tsx';
import { ClientPeopleDocument, useClientPeopleQuery } from '~/components/people/queries.generated.ts';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';

export const handle: PanelHandle = { crumb: 'people.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const variables = { clientId: params.clientId! };
  const { client } = await api.query(ClientPeopleDocument, variables);
  if (!client) throw new Response(null, { status: 404 });
  const title = `${translatorFor(request)('people.title')} · ${client.companyName}`;
  return api.page({ variables, user: api.user, title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** The staff of a client, for its owner and for themselves. */
export default function ClientPeople() {
  const t = useT();
  const { variables, user } = useLoaderData<typeof loader>();
  const { data, refetch } = useClientPeopleQuery({ variables });
  if (!data?.client) return <ListSkeleton />;
  const { companyName, status, staffMayInvite } = data.client;
  const hasLeft = status === 'CANCELLED' || status === 'PURGED';
  const mayChange = user.isOwner || staffMayInvite === true;
  const note = !mayChange ? t('people.readOnly') : hasLeft ? t('people.faultClosed') : undefined;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t('people.title')} lead={t('people.lead', { company: companyName })} />
      <PeopleCard
        clientId={variables.clientId}
        people={data.people}
        me={user}
        mayChange={mayChange}
        mayInvite={mayChange && !hasLeft}
        note={note}
        refresh={() => refetch()}
      />
    </div>
  );
}
