import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BookX } from 'lucide-react';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { PageContent } from '~/components/states/page-content.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { AskCard, LONGEST_QUESTION } from './ask-card.tsx';
import { Documents } from './documents.tsx';
import { AskKnowledgeDocument, KnowledgeDocument, useKnowledgeQuery } from './queries.generated.ts';

export const handle: PanelHandle = { crumb: 'knowledge.title' };

/** The documents, and what is found for the question in the address where there is one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const clientId = params.clientId!;
  const asked = new URL(request.url).searchParams.get('question') ?? '';
  const question = asked.trim().slice(0, LONGEST_QUESTION);
  const variables = { clientId };
  const [{ client }, answer] = await Promise.all([
    api.query(KnowledgeDocument, variables),
    question ? api.query(AskKnowledgeDocument, { clientId, question }) : null,
  ]);
  if (!client) throw new Response(null, { status: 404 });
  const title = `${translatorFor(request)('knowledge.title')} · ${client.companyName}`;
  return api.page({ variables, question, passages: answer?.askKnowledge ?? null, title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Knowledge() {
  const { variables, question, passages } = useLoaderData<typeof loader>();
  const { data } = useKnowledgeQuery({ variables });
  const t = useT();
  if (!data?.client) return <ListSkeleton />;
  const { client, knowledge } = data;
  return (
    <>
      <PageHeader title={t('knowledge.title')} lead={t('knowledge.lead')} />
      {knowledge.isAvailable ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
          <Documents base={knowledge} timeZone={client.timeZone} />
          <PageContent>
            <AskCard question={question} passages={passages} />
          </PageContent>
        </div>
      ) : (
        <section className="rounded-lg border bg-surface">
          <EmptyState icon={BookX}>{t('knowledge.unavailable')}</EmptyState>
        </section>
      )}
    </>
  );
}
