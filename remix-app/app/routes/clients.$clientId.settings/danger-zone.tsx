import { useNavigate } from '@remix-run/react';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { PurgeDialog } from '~/components/clients/purge-dialog.tsx';
import { Button } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import { ConfirmDialog } from '~/components/ui/confirm-dialog.tsx';
import { Notice } from '~/components/ui/notice.tsx';
import { faultKey } from '~/lib/api/fault-key.ts';
import { clientPath, DANGER_ZONE } from '~/lib/clients/client-path.ts';
import { DATA_KEPT_DAYS } from '~/lib/clients/data-kept-days.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { ExportPart } from './export-part.tsx';
import { Part } from './part.tsx';
import {
  useCancelClientMutation,
  usePauseClientMutation,
  useResumeClientMutation,
} from './queries.generated.ts';
import { useSettings } from './settings-context.ts';

/** What ends or interrupts a client's chatbot. */
export function DangerZone() {
  const t = useT();
  const navigate = useNavigate();
  const { client } = useSettings();
  const format = useFormat(client.timeZone);
  const variables = { clientId: client.clientId };
  const [pause] = usePauseClientMutation({ variables });
  const [resume, resuming] = useResumeClientMutation({ variables });
  const [cancel] = useCancelClientMutation({ variables });
  const [asking, setAsking] = useState<'pause' | 'cancel' | 'purge' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { status } = client;
  const comeBackLead =
    status === 'PAUSED'
      ? t('settings.resumeLead')
      : client.health === 'OVERDUE'
        ? t('settings.takeBackLateLead')
        : t('settings.takeBackLead', { until: format.date(client.dataKeptUntil) });

  async function move(how: () => Promise<unknown>) {
    setFault(null);
    await how().catch((error: unknown) =>
      setFault(t(faultKey(error, { Conflict: 'states.changedMeanwhile' }, 'settings.notMoved'))),
    );
  }
  const dialog = (what: 'pause' | 'cancel') => ({
    open: asking === what,
    onOpenChange: (open: boolean) => setAsking(open ? what : null),
    title: t(`settings.${what}Title`, { name: client.companyName }),
    description: t(`settings.${what}Lead`, { days: DATA_KEPT_DAYS }),
    action: t(`settings.${what}`),
  });

  return (
    <Card id={DANGER_ZONE} title={t('settings.danger')} className="scroll-mt-20">
      {fault ? <Notice tone="bad" icon={CircleAlert} title={fault} /> : null}
      <div className="-my-4 divide-y">
        {status === 'ACTIVE' ? (
          <Part title={t('settings.pause')} lead={t('settings.pauseLead')}>
            <Button onClick={() => setAsking('pause')}>{t('settings.pause')}</Button>
          </Part>
        ) : null}
        {status === 'PAUSED' || status === 'CANCELLED' ? (
          <Part title={t('settings.resume')} lead={comeBackLead}>
            <Button busy={resuming.loading} onClick={() => void move(resume)}>
              {t('settings.resume')}
            </Button>
          </Part>
        ) : null}
        {status === 'PURGED' ? null : <ExportPart />}
        {status === 'ACTIVE' || status === 'PAUSED' ? (
          <Part title={t('settings.cancel')} lead={t('settings.cancelLead', { days: DATA_KEPT_DAYS })}>
            <Button look="danger" onClick={() => setAsking('cancel')}>
              {t('settings.cancel')}
            </Button>
          </Part>
        ) : null}
        {status === 'CANCELLED' || status === 'FAILED' ? (
          <Part title={t('clients.purge')} lead={t('clients.purgeLead')}>
            <Button look="danger" onClick={() => setAsking('purge')}>
              {t('clients.purge')}
            </Button>
          </Part>
        ) : null}
      </div>
      <ConfirmDialog {...dialog('pause')} onConfirm={() => move(pause)} />
      <ConfirmDialog {...dialog('cancel')} look="danger" onConfirm={() => move(cancel)} />
      <PurgeDialog
        client={client}
        open={asking === 'purge'}
        onOpenChange={(open) => setAsking(open ? 'purge' : null)}
        onBegun={() => navigate(clientPath(client.clientId, 'provisioning'))}
      />
    </Card>
  );
}
