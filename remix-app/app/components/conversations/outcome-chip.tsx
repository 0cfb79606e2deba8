import { CalendarCheck, CalendarPlus, Hand, MessageCircle, type LucideIcon } from 'lucide-react';
import type { Outcome } from '#generated/types.ts';
import { Chip } from '~/components/ui/chip.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

const looks = {
  APPOINTMENT_VERIFIED: { icon: CalendarCheck, tone: 'good' },
  APPOINTMENT_CREATED: { icon: CalendarPlus, tone: 'accent' },
  ESCALATED: { icon: Hand, tone: 'warn' },
  NONE: { icon: MessageCircle, tone: 'neutral' },
} as const satisfies Record<Outcome, { icon: LucideIcon; tone: string }>;

/** What came of a conversation. */
export function OutcomeChip({ outcome }: { outcome: Outcome }) {
  const t = useT();
  return <Chip {...looks[outcome]}>{t(`conversations.outcome_${outcome}`)}</Chip>;
}
