import { clsx } from 'clsx';
import type { MessageRole } from '#generated/types.ts';
import type { MoneyValue } from '~/lib/format/money.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

export interface BubbleMessage {
  timestamp: string;
  role: MessageRole;
  text: string;
  tokensInput?: number | null;
  tokensOutput?: number | null;
  cost?: MoneyValue | null;
  modelId?: string | null;
  responseTimeMs?: number | null;
}

/** What is known of how the answer was made: nothing is said of what is not known. */
function useDetails(message: BubbleMessage, timeZone: string): string[] {
  const t = useT();
  const format = useFormat(timeZone);
  const { tokensInput, tokensOutput, cost, responseTimeMs } = message;
  return [
    format.time(message.timestamp),
    tokensInput != null && tokensOutput != null
      ? t('conversations.messageTokens', {
          input: format.numberExactly(tokensInput),
          output: format.numberExactly(tokensOutput),
        })
      : '',
    cost ? format.moneyExactly(cost) : '',
    responseTimeMs != null ? format.duration(responseTimeMs) : '',
  ].filter(Boolean);
}

/** One message: the visitor's at the left, the bot's at the right in another tint. Its text is only ever text. */
export function MessageBubble(props: { message: BubbleMessage; timeZone: string; arrived?: boolean }) {
  const { message, timeZone, arrived = false } = props;
  const t = useT();
  const details = useDetails(message, timeZone);
  const isBot = message.role === 'ASSISTANT';
  return (
    // Focus shows the details as hover does, for those who do not point.
    <li
      tabIndex={0}
      className={clsx(
        'group flex w-fit max-w-[85%] flex-col rounded-lg sm:max-w-[70%]',
        isBot ? 'ml-auto items-end' : 'items-start',
        arrived && 'animate-appear',
      )}
    >
      <span className="sr-only">{t(isBot ? 'conversations.bot' : 'conversations.visitor')}: </span>
      <p
        className={clsx(
          'rounded-lg px-3.5 py-2 wrap-anywhere whitespace-pre-wrap',
          isBot ? 'rounded-br-sm bg-accent-soft' : 'rounded-bl-sm border bg-surface',
        )}
      >
        {message.text}
      </p>
      <p
        title={message.modelId ?? undefined}
        className="figures mt-0.5 px-1 text-xs text-faint opacity-0 transition-opacity duration-100 group-hover:opacity-100 group-focus:opacity-100 max-sm:opacity-100 pointer-coarse:opacity-100"
      >
        {details.join(' · ')}
      </p>
    </li>
  );
}
