import { Link } from '@remix-run/react';
import { Pause, Play, Radio } from 'lucide-react';
import { useReducer, useState } from 'react';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { Button, buttonLook } from '~/components/ui/button.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { useOnListening } from '~/lib/api/panel-api.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import { groupByConversation, liveFeed, type LiveFeed as Feed } from '~/lib/live/live-feed.ts';
import { useAnnouncement } from '~/lib/live/use-announcement.ts';
import { LiveConversation, type LiveMessage } from './live-conversation.tsx';
import { LiveState } from './live-state.tsx';
import { useLiveMessageSubscription } from './queries.generated.ts';

const nothing: Feed<LiveMessage> = { paused: false, shown: [], waiting: [] };

/** Every message of every conversation as it comes, the conversation that spoke last on top. */
export function LiveFeed({ clientId, timeZone }: { clientId: string; timeZone: string }) {
  const t = useT();
  const [feed, dispatch] = useReducer(liveFeed<LiveMessage>, nothing);
  const [interrupted, setInterrupted] = useState(false);
  useLiveMessageSubscription({
    variables: { clientId },
    onData: ({ data: { data } }) => {
      if (data?.onMessage) dispatch({ type: 'arrived', messages: [data.onMessage] });
    },
  });
  useOnListening((again) => setInterrupted(again));
  const conversations = groupByConversation(feed.shown);
  const announced = useAnnouncement(
    feed.shown.length === 0
      ? ''
      : t('live.announced', { messages: feed.shown.length, conversations: conversations.length }),
  );
  const base = `/clients/${encodeURIComponent(clientId)}/conversations`;
  return (
    <>
      <PageHeader
        title={t('live.title')}
        lead={t('live.lead')}
        actions={
          <>
            <LiveState paused={feed.paused} />
            {feed.paused ? (
              <Button size="small" onClick={() => dispatch({ type: 'resume' })}>
                <Play aria-hidden className="size-4" />
                {feed.waiting.length > 0
                  ? t('live.resumeWaiting', { count: feed.waiting.length })
                  : t('live.resume')}
              </Button>
            ) : (
              <Button size="small" onClick={() => dispatch({ type: 'pause' })}>
                <Pause aria-hidden className="size-4" />
                {t('live.pause')}
              </Button>
            )}
            {feed.shown.length > 0 ? (
              <Button size="small" look="quiet" onClick={() => dispatch({ type: 'clear' })}>
                {t('live.clear')}
              </Button>
            ) : null}
          </>
        }
      />
      <p aria-live="polite" className="sr-only">
        {announced}
      </p>
      {interrupted ? (
        <p role="status" className="mb-4 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          {t('live.gap')}{' '}
          <Link to={base} className="font-medium underline">
            {t('live.seeConversations')}
          </Link>
        </p>
      ) : null}
      {conversations.length === 0 ? (
        <section className="rounded-lg border bg-surface">
          <EmptyState
            icon={Radio}
            action={
              <Link to={base} className={buttonLook()}>
                {t('live.seeConversations')}
              </Link>
            }
          >
            {t('live.emptyTitle')}. {t('live.emptyHint')}
          </EmptyState>
        </section>
      ) : (
        <>
          <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
            {conversations.map((conversation) => (
              <LiveConversation
                key={conversation.sessionId}
                conversation={conversation}
                href={`${base}/${encodeURIComponent(conversation.sessionId)}`}
                timeZone={timeZone}
              />
            ))}
          </div>
          <p className="mt-4 text-center text-xs text-faint">{t('live.kept')}</p>
        </>
      )}
    </>
  );
}
