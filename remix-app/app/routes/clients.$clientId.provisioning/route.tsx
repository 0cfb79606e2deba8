import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { sampleSite } from '~/lib/demo/sample-site.server.ts';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { ProvisioningView } from './provisioning-view.tsx';
import { ProvisioningPageDocument } from './queries.generated.ts';

export const handle: PanelHandle = { crumb: 'provisioning.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  if (!api.user.isOwner) throw new Response(null, { status: 404 });
  const variables = { clientId: params.clientId! };
  const { client } = await api.query(ProvisioningPageDocument, variables);
  if (!client) throw new Response(null, { status: 404 });
  const title = `${translatorFor(request)('provisioning.title')} · ${client.companyName}`;
  return api.page({ variables, sampleUrl: sampleSite(client.clientId), now: Date.now(), title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Provisioning() {
  const { variables, sampleUrl, now } = useLoaderData<typeof loader>();
  return (
    <ProvisioningView
      key={variables.clientId}
      clientId={variables.clientId}
      sampleUrl={sampleUrl}
      loadedAt={now}
    />
  );
}
