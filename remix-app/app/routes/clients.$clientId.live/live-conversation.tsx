import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowUpRight } from 'lucide-react';
import type { MessageRole } from '#generated/types.ts';
import { RelativeTime } from '~/components/lists/relative-time.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { LiveConversation as Conversation } from '~/lib/live/live-feed.ts';
import { messageKey } from '~/lib/messages/merge-messages.ts';

export interface LiveMessage {
  sessionId: string;
  timestamp: string;
  role: MessageRole;
  text: string;
}

/** So many of a conversation's last messages stand in its card; the rest is a press away. */
const LAST = 6;

/** One conversation that is going on. */
export function LiveConversation(props: {
  conversation: Conversation<LiveMessage>;
  href: string;
  timeZone: string;
}) {
  const { conversation, href, timeZone } = props;
  const t = useT();
  const format = useFormat(timeZone);
  return (
    <article aria-label={conversation.sessionId} className="animate-appear rounded-lg border bg-surface">
      <header className="flex items-center gap-3 border-b px-4 py-2 text-sm">
        <h2 className="min-w-0 truncate text-sm font-medium">{conversation.sessionId}</h2>
        <span className="ml-auto text-muted">
          <RelativeTime iso={conversation.lastAt} timeZone={timeZone} />
        </span>
        <Link
          to={href}
          aria-label={t('conversations.openNamed', { session: conversation.sessionId })}
          title={t('live.openConversation')}
          className="-mr-2 grid size-8 place-items-center rounded-md text-muted hover:bg-hover hover:text-text"
        >
          <ArrowUpRight aria-hidden className="size-4" />
        </Link>
      </header>
      <ol className="grid gap-2 p-4">
        {conversation.messages.slice(-LAST).map((message) => {
          const isBot = message.role === 'ASSISTANT';
          return (
            <li
              key={messageKey(message)}
              title={format.time(message.timestamp)}
              className={clsx(
                'w-fit max-w-[85%] animate-appear rounded-lg px-3 py-1.5 wrap-anywhere whitespace-pre-wrap',
                isBot ? 'ml-auto rounded-br-sm bg-accent-soft' : 'rounded-bl-sm bg-sunken',
              )}
            >
              <span className="sr-only">{t(isBot ? 'conversations.bot' : 'conversations.visitor')}: </span>
              {message.text}
            </li>
          );
        })}
      </ol>
    </article>
  );
}
