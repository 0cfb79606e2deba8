import { Link } from '@remix-run/react';
import {
  CalendarX2,
  CircleAlert,
  CirclePause,
  CircleSlash,
  Hourglass,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { ClientHealth, ClientStatus } from '#generated/types.ts';
import { buttonLook } from '~/components/ui/button.tsx';
import { Notice } from '~/components/ui/notice.tsx';
import { clientPath, dangerZonePath } from '~/lib/clients/client-path.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

const looks = {
  PROVISIONING: { icon: Hourglass, tone: 'accent' },
  PAUSED: { icon: CirclePause, tone: 'warn' },
  CANCELLED: { icon: CircleSlash, tone: 'warn' },
  PURGED: { icon: Trash2, tone: 'neutral' },
  FAILED: { icon: CircleAlert, tone: 'bad' },
} as const satisfies Record<Exclude<ClientStatus, 'ACTIVE'>, { icon: LucideIcon; tone: string }>;

interface ClientNoticeProps {
  client: {
    clientId: string;
    status: ClientStatus;
    health: ClientHealth;
    timeZone: string;
    dataKeptUntil?: string | null;
  };
  isOwner: boolean;
  /** The page it stands on, which it need not lead to. */
  here?: 'settings';
}

/** That a client's chatbot does not answer, and what to do about it; nothing where it does. */
export function ClientNotice({ client, isOwner, here }: ClientNoticeProps) {
  const t = useT();
  const format = useFormat(client.timeZone);
  const { clientId, status } = client;
  if (status === 'ACTIVE') return null;
  const page = status === 'PROVISIONING' || status === 'FAILED' ? 'provisioning' : 'settings';
  const leadsOn = isOwner && status !== 'PURGED' && page !== here;
  const until = client.dataKeptUntil ? format.date(client.dataKeptUntil) : null;
  if (client.health === 'OVERDUE' && isOwner) {
    return (
      <Notice
        tone="bad"
        icon={CalendarX2}
        title={t('clients.notice_CANCELLED')}
        actions={
          <Link to={dangerZonePath(clientId)} className={buttonLook({ size: 'small' })}>
            {t('clients.removeNow')}
          </Link>
        }
      >
        <p>{t('clients.keptTimeOver', { until: until! })}</p>
      </Notice>
    );
  }
  return (
    <Notice
      {...looks[status]}
      title={t(`clients.notice_${status}`)}
      actions={
        leadsOn ? (
          <Link to={clientPath(clientId, page)} className={buttonLook({ size: 'small' })}>
            {t(page === 'provisioning' ? 'clients.seeProvisioning' : 'clients.seeSettings')}
          </Link>
        ) : null
      }
    >
      <p>
        {status === 'CANCELLED' && until
          ? t(client.health === 'OVERDUE' ? 'clients.keptTimeOverStaff' : 'clients.keptUntil', { until })
          : t(`clients.notice${isOwner ? 'Owner' : 'Staff'}_${status}`)}
      </p>
    </Notice>
  );
}
