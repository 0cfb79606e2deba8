import { CircleCheck, CircleX, Hourglass, type LucideIcon } from 'lucide-react';
import type { DocumentState } from '#generated/types.ts';
import { Chip } from '~/components/ui/chip.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

const looks = {
  INDEXED: { icon: CircleCheck, tone: 'good' },
  READING: { icon: Hourglass, tone: 'accent' },
  REFUSED: { icon: CircleX, tone: 'bad' },
} as const satisfies Record<DocumentState, { icon: LucideIcon; tone: string }>;

/** How a document fares. */
export function DocumentChip({ state }: { state: DocumentState }) {
  const t = useT();
  return <Chip {...looks[state]}>{t(`knowledge.state_${state}`)}</Chip>;
}
