import {
  CalendarX2,
  CircleAlert,
  CirclePause,
  HeartPulse,
  Hourglass,
  MoonStar,
  Sparkles,
  type LucideIcon,
} from 'lucide-react';
import type { ClientHealth } from '#generated/types.ts';
import { Chip } from '~/components/ui/chip.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

const looks = {
  GOOD: { icon: HeartPulse, tone: 'good' },
  NEW: { icon: Sparkles, tone: 'accent' },
  QUIET: { icon: MoonStar, tone: 'warn' },
  WAITING: { icon: Hourglass, tone: 'neutral' },
  STOPPED: { icon: CirclePause, tone: 'neutral' },
  OVERDUE: { icon: CalendarX2, tone: 'bad' },
  BROKEN: { icon: CircleAlert, tone: 'bad' },
} as const satisfies Record<ClientHealth, { icon: LucideIcon; tone: string }>;

/** What an owner should know of a client at a glance. */
export function HealthChip({ health }: { health: ClientHealth }) {
  const t = useT();
  return <Chip {...looks[health]}>{t(`clients.health_${health}`)}</Chip>;
}
