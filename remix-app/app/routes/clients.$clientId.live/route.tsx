import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { LiveDocument, useLiveQuery } from './queries.generated.ts';
import { LiveFeed } from './live-feed.tsx';

export const handle: PanelHandle = { crumb: 'live.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const variables = { clientId: params.clientId! };
  const { client } = await api.query(LiveDocument, variables);
  if (!client) throw new Response(null, { status: 404 });
  return api.page({ variables, title: `${translatorFor(request)('live.title')} · ${client.companyName}` });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Live() {
  const { variables } = useLoaderData<typeof loader>();
  const { data } = useLiveQuery({ variables });
  if (!data?.client) return <ListSkeleton />;
  return <LiveFeed key={variables.clientId} clientId={variables.clientId} timeZone={data.client.timeZone} />;
}
