import { groupByDay } from '~/lib/messages/day-groups.ts';
import { messageKey } from '~/lib/messages/merge-messages.ts';
import { useNow } from '~/lib/format/now.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { addDays } from '~/lib/ranges/local-day.ts';
import { todayInZone } from '~/lib/ranges/today-in-zone.ts';
import { MessageBubble, type BubbleMessage } from './message-bubble.tsx';

interface MessageDaysProps {
  messages: readonly (BubbleMessage & { sessionId: string })[];
  timeZone: string;
  /** Those that came while the page was open: they fade in. */
  arrivedSince: number;
}

/** Messages, oldest first, with a line where the client's day changes. */
export function MessageDays({ messages, timeZone, arrivedSince }: MessageDaysProps) {
  const t = useT();
  const format = useFormat(timeZone);
  const today = todayInZone(timeZone, useNow());
  const nameOf = (day: string) =>
    day === today
      ? t('conversations.today')
      : day === addDays(today, -1)
        ? t('conversations.yesterday')
        : format.dayFully(day);
  const days = groupByDay(messages, (timestamp) => todayInZone(timeZone, Date.parse(timestamp)));
  return (
    <>
      {days.map((group) => (
        <section key={group.day} aria-label={nameOf(group.day)}>
          <h2 className="my-4 flex items-center gap-3 text-xs font-normal text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {nameOf(group.day)}
          </h2>
          <ol className="grid gap-0.5">
            {group.messages.map((message) => (
              <MessageBubble
                key={messageKey(message)}
                message={message}
                timeZone={timeZone}
                arrived={Date.parse(message.timestamp) > arrivedSince}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
