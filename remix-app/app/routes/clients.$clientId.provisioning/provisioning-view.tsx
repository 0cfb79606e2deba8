import { Link } from '@remix-run/react';
import { Hammer } from 'lucide-react';
import { ClientChip } from '~/components/clients/client-chip.tsx';
import { ClientNotice } from '~/components/clients/client-notice.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { buttonLook } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { ListSkeleton } from '~/components/states/list-skeleton.tsx';
import { clientPath } from '~/lib/clients/client-path.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { isSilent } from '~/lib/provisioning/progress.ts';
import { FailedNotice } from './failed-notice.tsx';
import { ReadyCard } from './ready-card.tsx';
import { ResourceList } from './resource-list.tsx';
import { StepsCard } from './steps-card.tsx';
import { useProvisioning } from './use-provisioning.ts';
import { useSeconds } from './use-seconds.ts';

/** How a client's resources are made, brought up to date or removed, from the first step to the end. */
export function ProvisioningView(props: { clientId: string; sampleUrl: string | null; loadedAt: number }) {
  const t = useT();
  const { client, work, tell, fetchAgain } = useProvisioning(props.clientId);
  const now = useSeconds(props.loadedAt, work?.state === 'RUNNING');
  if (!client) return <ListSkeleton />;
  const isReady = work?.kind === 'CREATE' && work.state === 'SUCCEEDED' && client.status === 'ACTIVE';
  return (
    <>
      <PageHeader
        title={t(work ? `provisioning.title_${work.kind}` : 'provisioning.title')}
        lead={client.companyName}
        actions={<ClientChip status={client.status} />}
      />
      {work && (work.failureReason || isSilent(work, now)) ? (
        <FailedNotice client={client} work={work} onWork={tell} onMissed={fetchAgain} />
      ) : null}
      {client.status === 'PURGED' ? <ClientNotice client={client} isOwner /> : null}
      {isReady ? <ReadyCard client={client} sampleUrl={props.sampleUrl} /> : null}
      {work ? (
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
          <StepsCard work={work} now={now} />
          <ResourceList resources={work.resources} isRunning={work.state === 'RUNNING'} />
        </div>
      ) : (
        <Card>
          <EmptyState
            icon={Hammer}
            action={
              <Link to={clientPath(props.clientId)} className={buttonLook()}>
                {t('provisioning.openDashboard')}
              </Link>
            }
          >
            {t('provisioning.none')}
          </EmptyState>
        </Card>
      )}
    </>
  );
}
