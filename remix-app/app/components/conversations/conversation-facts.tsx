import type { ReactNode } from 'react';
import type { Device, Outcome, Source } from '#generated/types.ts';
import { RelativeTime } from '~/components/lists/relative-time.tsx';
import type { MoneyValue } from '~/lib/format/money.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { OutcomeChip } from './outcome-chip.tsx';
import { Rating } from './rating.tsx';

interface Facts {
  startedAt: string;
  lastActivityAt: string;
  messageCount: number;
  outcome: Outcome;
  rating: number | null;
  source: Source;
  device: Device;
  cost: MoneyValue;
  tokensInput: number;
  tokensOutput: number;
}

/** The figures of one conversation, in one quiet row. */
export function ConversationFacts({ facts, timeZone }: { facts: Facts; timeZone: string }) {
  const t = useT();
  const format = useFormat(timeZone);
  const tokens = t('conversations.tokensInOut', {
    input: format.numberExactly(facts.tokensInput),
    output: format.numberExactly(facts.tokensOutput),
  });
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border bg-surface px-4 py-3 sm:grid-cols-3 lg:flex lg:flex-wrap lg:justify-between">
      <Fact name={t('conversations.outcome')}>
        <OutcomeChip outcome={facts.outcome} />
      </Fact>
      <Fact name={t('conversations.started')}>{format.dateTime(facts.startedAt)}</Fact>
      <Fact name={t('conversations.lastActivity')}>
        <RelativeTime iso={facts.lastActivityAt} timeZone={timeZone} />
      </Fact>
      <Fact name={t('conversations.source')}>
        {t(`conversations.source_${facts.source}`)} · {t(`conversations.device_${facts.device}`)}
      </Fact>
      <Fact name={t('conversations.messages')}>{format.numberExactly(facts.messageCount)}</Fact>
      <Fact name={t('conversations.rating')}>
        <Rating rating={facts.rating} />
      </Fact>
      <Fact name={t('conversations.tokens')}>
        <span title={tokens}>{format.number(facts.tokensInput + facts.tokensOutput)}</span>
      </Fact>
      <Fact name={t('conversations.cost')}>
        <span title={format.moneyExactly(facts.cost)}>{format.money(facts.cost)}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="figures mt-0.5 flex min-h-6 items-center whitespace-nowrap">{children}</dd>
    </div>
  );
}
