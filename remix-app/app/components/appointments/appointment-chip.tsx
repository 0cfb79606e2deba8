import {
  CalendarCheck,
  CalendarClock,
  CalendarX2,
  CircleCheck,
  Hourglass,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import type { AppointmentStatus } from '#generated/types.ts';
import { Chip } from '~/components/ui/chip.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

const looks = {
  PENDING: { icon: Hourglass, tone: 'warn' },
  VERIFIED: { icon: CalendarCheck, tone: 'good' },
  RESCHEDULED: { icon: CalendarClock, tone: 'accent' },
  CANCELLED: { icon: CalendarX2, tone: 'neutral' },
  KEPT: { icon: CircleCheck, tone: 'good' },
  NO_SHOW: { icon: UserX, tone: 'bad' },
} as const satisfies Record<AppointmentStatus, { icon: LucideIcon; tone: string }>;

/** Where an appointment stands. */
export function AppointmentChip({ status }: { status: AppointmentStatus }) {
  const t = useT();
  return <Chip {...looks[status]}>{t(`appointments.status_${status}`)}</Chip>;
}
