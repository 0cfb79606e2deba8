import { ArrowDown, Archive } from 'lucide-react';
import { MessageDays } from '~/components/conversations/message-days.tsx';
import { useFollowEnd } from '~/components/conversations/use-follow-end.ts';
import { useTranscript } from '~/components/conversations/use-transcript.ts';
import { Button } from '~/components/ui/button.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import { useAnnouncement } from '~/lib/live/use-announcement.ts';
import type { TranscriptQuery, TranscriptQueryVariables } from './queries.generated.ts';

interface TranscriptProps {
  variables: TranscriptQueryVariables;
  initial: TranscriptQuery;
  timeZone: string;
  /** Epoch ms. */
  loadedAt: number;
}

/** The messages, older ones on demand at the top, new ones at the end as they come. */
export function Transcript({ variables, initial, timeZone, loadedAt }: TranscriptProps) {
  const t = useT();
  const { messages, olderToken, older, loadOlder } = useTranscript(variables, initial);
  const last = messages.at(-1);
  const { unseen, toEnd } = useFollowEnd(messages[0]?.timestamp, last?.timestamp, messages.length);
  const isNew = last && Date.parse(last.timestamp) > loadedAt;
  const announced = useAnnouncement(
    isNew ? `${t(last.role === 'USER' ? 'conversations.visitor' : 'conversations.bot')}: ${last.text}` : '',
  );
  if (messages.length === 0) {
    return (
      <EmptyState icon={Archive}>
        {t('conversations.noMessagesTitle')}. {t('conversations.noMessagesHint')}
      </EmptyState>
    );
  }
  return (
    <div className="mx-auto mt-4 max-w-3xl pb-10">
      <div className="flex flex-col items-center gap-2 text-sm">
        {olderToken === null ? (
          <p className="text-xs text-faint">{t('conversations.beginning')}</p>
        ) : (
          <Button size="small" busy={older === 'loading'} onClick={() => void loadOlder()}>
            {t(older === 'loading' ? 'conversations.loadingOlder' : 'conversations.olderMessages')}
          </Button>
        )}
        {older === 'failed' ? (
          <p role="alert" className="text-bad">
            {t('conversations.olderFailed')}
          </p>
        ) : null}
      </div>
      <MessageDays messages={messages} timeZone={timeZone} arrivedSince={loadedAt} />
      <p aria-live="polite" className="sr-only">
        {announced}
      </p>
      {unseen > 0 ? (
        <div className="sticky bottom-4 mt-4 text-center">
          <button
            type="button"
            onClick={toEnd}
            className="inline-flex h-8 animate-appear items-center gap-1.5 rounded-full border bg-raised px-3 text-sm font-medium text-accent shadow-float hover:bg-hover"
          >
            <ArrowDown aria-hidden className="size-3.5" />
            {t('conversations.newMessages', { count: unseen })}
          </button>
        </div>
      ) : null}
    </div>
  );
}
