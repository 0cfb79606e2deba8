import { Link } from '@remix-run/react';
import { CalendarX2 } from 'lucide-react';
import { buttonLook } from '~/components/ui/button.tsx';
import { Notice } from '~/components/ui/notice.tsx';
import { dangerZonePath } from '~/lib/clients/client-path.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { PlatformQuery } from './queries.generated.ts';

/** So many are called by name; the list of clients shows the rest. */
const NAMED = 5;
/** The API tells of no more than so many. */
const MOST = 20;

/** Which clients' data has been kept for its time: only an owner removes it. Nothing where there is none. */
export function OverdueNotice({ clients }: { clients: PlatformQuery['overdueClients'] }) {
  const t = useT();
  const format = useFormat();
  if (clients.length === 0) return null;
  return (
    <Notice
      tone="bad"
      icon={CalendarX2}
      title={t(clients.length < MOST ? 'clients.overdue' : 'clients.overdueMany', { count: clients.length })}
      actions={
        <Link to="/owner/clients?status=cancelled" className={buttonLook({ size: 'small' })}>
          {t('clients.seeCancelled')}
        </Link>
      }
    >
      <ul>
        {clients.slice(0, NAMED).map(({ clientId, companyName, dataKeptUntil }) => (
          <li key={clientId}>
            <Link to={dangerZonePath(clientId)} className="font-medium underline">
              {companyName}
            </Link>{' '}
            <span className="text-muted">{t('clients.keptTo', { until: format.date(dataKeptUntil) })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
