import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { ConversationFacts } from '~/components/conversations/conversation-facts.tsx';

import { TranscriptSkeleton } from '~/components/conversations/transcript-skeleton.tsx';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { buttonLook } from '~/components/ui/button.tsx';
import { CopyButton } from '~/components/ui/copy-button.tsx';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { TranscriptDocument, useTranscriptQuery } from './queries.generated.ts';
import { Transcript } from './transcript.tsx';

export const handle: PanelHandle = { crumb: 'conversations.transcript' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  const variables = { clientId: params.clientId!, sessionId: params.sessionId! };
  const { client, conversation, messages } = await api.query(TranscriptDocument, variables);
  // A conversation that has just begun may have its first message before its summary.
  if (!client || (!conversation && messages.items.length === 0)) throw new Response(null, { status: 404 });
  const title = `${translatorFor(request)('conversations.transcript')} · ${client.companyName}`;
  return api.page({ variables, now: Date.now(), title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ConversationPage() {
  const { variables, now } = useLoaderData<typeof loader>();
  const { data } = useTranscriptQuery({ variables });
  const t = useT();
  if (!data?.client) return <TranscriptSkeleton />;
  const { conversation, client } = data;
  return (
    <>
      <PageHeader
        title={t('conversations.transcript')}
        lead={
          <span className="flex items-center gap-1">
            <span className="truncate">{variables.sessionId}</span>
            <CopyButton text={variables.sessionId} label={t('conversations.copyNumber')} />
          </span>
        }
        actions={
          <Link
            to={`/clients/${encodeURIComponent(variables.clientId)}/conversations`}
            className={buttonLook({ size: 'small' })}
          >
            <ArrowLeft aria-hidden className="size-4" />
            {t('conversations.back')}
          </Link>
        }
      />
      {conversation ? <ConversationFacts facts={conversation} timeZone={client.timeZone} /> : null}
      <Transcript
        key={variables.sessionId}
        variables={variables}
        initial={data}
        timeZone={client.timeZone}
        loadedAt={now}
      />
    </>
  );
}
