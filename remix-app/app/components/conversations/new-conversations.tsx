import { useRevalidator } from '@remix-run/react';
import { ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { ConversationFilter } from '#generated/types.ts';
import { useOnReconnected } from '~/lib/api/panel-api.tsx';
import { fitsFilter } from '~/lib/conversations/fits-filter.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { todayInZone } from '~/lib/ranges/today-in-zone.ts';
import { useConversationChangedSubscription } from '~/routes/clients.$clientId.conversations._index/queries.generated.ts';

interface NewConversationsProps {
  clientId: string;
  timeZone: string;
  filter: ConversationFilter;
  /** Those on the page: what changes in them is shown by the cache itself. */
  known: readonly { sessionId: string; startedAt: string }[];
}

/** Says quietly that conversations began since the list was read; the list itself moves only when asked. */
export function NewConversations({ clientId, timeZone, filter, known }: NewConversationsProps) {
  const t = useT();
  const { revalidate } = useRevalidator();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const newest = known[0]?.startedAt ?? '';
  useConversationChangedSubscription({
    variables: { clientId },
    onData: ({ data: { data } }) => {
      const conversation = data?.onConversation;
      if (!conversation || conversation.startedAt <= newest) return;
      if (known.some(({ sessionId }) => sessionId === conversation.sessionId)) return;
      const day = todayInZone(timeZone, Date.parse(conversation.startedAt));
      if (fitsFilter(conversation, day, filter)) setFresh((ids) => new Set(ids).add(conversation.sessionId));
    },
  });
  useOnReconnected(revalidate);
  const count = [...fresh].filter((id) => !known.some(({ sessionId }) => sessionId === id)).length;
  return (
    <div role="status" className="pointer-events-none sticky top-16 z-20 h-0 text-right">
      {count > 0 ? (
        <button
          type="button"
          onClick={() => {
            setFresh(new Set());
            revalidate();
            scrollTo({ top: 0 });
          }}
          className="pointer-events-auto inline-flex h-8 animate-appear items-center gap-1.5 rounded-full border bg-raised px-3 text-sm font-medium text-accent shadow-float hover:bg-hover"
        >
          <ArrowUp aria-hidden className="size-3.5" />
          {t('conversations.newOnes', { count })}
        </button>
      ) : null}
    </div>
  );
}
