import { CircleAlert, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { PurgeDialog } from '~/components/clients/purge-dialog.tsx';
import { Button } from '~/components/ui/button.tsx';
import { Notice } from '~/components/ui/notice.tsx';
import { faultKey } from '~/lib/api/fault-key.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { failureKind } from '~/lib/provisioning/progress.ts';
import {
  useRetryProvisioningMutation,
  type ProvisioningPageQuery,
  type ProvisioningStateFragment,
} from './queries.generated.ts';

/** What failed and why, in plain words and in AWS's; and once it is taken back, the ways on. */
export function FailedNotice(props: {
  client: NonNullable<ProvisioningPageQuery['client']>;
  work: ProvisioningStateFragment;
  onWork: (work: ProvisioningStateFragment) => void;
  onMissed: () => void;
}) {
  const t = useT();
  const { client, work } = props;
  const [retry, { loading }] = useRetryProvisioningMutation();
  const [fault, setFault] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const stopped = work.state === 'FAILED';
  const kind = failureKind(work.failureReason ?? '');
  const resource = work.failedResource ?? '';
  // Work that fell silent has failed nowhere; one that failed has something to take back before it can go on.
  const silent = !work.failureReason;

  async function onRetry() {
    setFault(null);
    try {
      const { data } = await retry({ variables: { clientId: client.clientId } });
      if (data) props.onWork(data.retryProvisioning);
    } catch (error) {
      setFault(t(faultKey(error, { Conflict: 'states.changedMeanwhile' }, 'provisioning.notRetried')));
      props.onMissed();
    }
  }

  return (
    <>
      <Notice
        tone={stopped ? 'bad' : 'warn'}
        icon={stopped || silent ? CircleAlert : Undo2}
        title={
          silent
            ? t('provisioning.silent')
            : t(stopped ? 'provisioning.failedTitle' : 'provisioning.undoing', { resource })
        }
        actions={
          stopped || silent ? (
            <>
              {client.status === 'FAILED' ? (
                <Button look="danger" onClick={() => setAsking(true)}>
                  {t('provisioning.remove')}
                </Button>
              ) : null}
              <Button busy={loading} onClick={() => void onRetry()}>
                {loading ? null : <RotateCcw aria-hidden className="size-4" />}
                {t('states.retry')}
              </Button>
            </>
          ) : null
        }
      >
        <p>{silent ? t('provisioning.silentLead') : t(`provisioning.why_${kind}`)}</p>
        {silent ? null : <p className="mt-1 font-mono text-xs text-muted">{work.failureReason}</p>}
        {fault ? <p className="font-medium text-bad">{fault}</p> : null}
      </Notice>
      <PurgeDialog client={client} open={asking} onOpenChange={setAsking} onBegun={props.onMissed} />
    </>
  );
}
