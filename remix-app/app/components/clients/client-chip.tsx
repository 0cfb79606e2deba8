import {
  CircleAlert,
  CircleCheck,
  CirclePause,
  CircleSlash,
  Hourglass,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { ClientStatus } from '#generated/types.ts';
import { Chip } from '~/components/ui/chip.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

const looks = {
  PROVISIONING: { icon: Hourglass, tone: 'accent' },
  ACTIVE: { icon: CircleCheck, tone: 'good' },
  PAUSED: { icon: CirclePause, tone: 'warn' },
  CANCELLED: { icon: CircleSlash, tone: 'neutral' },
  PURGED: { icon: Trash2, tone: 'neutral' },
  FAILED: { icon: CircleAlert, tone: 'bad' },
} as const satisfies Record<ClientStatus, { icon: LucideIcon; tone: string }>;

/** Where a client stands in its life. */
export function ClientChip({ status }: { status: ClientStatus }) {
  const t = useT();
  return <Chip {...looks[status]}>{t(`clients.status_${status}`)}</Chip>;
}
