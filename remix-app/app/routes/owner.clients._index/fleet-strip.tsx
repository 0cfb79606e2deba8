import { Link } from '@remix-run/react';
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { Notice } from '~/components/ui/notice.tsx';
import { Progress } from '~/components/ui/progress.tsx';
import { clientPath } from '~/lib/clients/client-path.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { FleetUpdateStateFragment } from './queries.generated.ts';

/** How far the update of all clients is, or where it stopped. A good end is told to those only who saw it run. */
export function FleetStrip({
  update,
  fault,
  isNews,
}: {
  update: FleetUpdateStateFragment | null;
  /** It could not be begun. */
  fault: boolean;
  isNews: boolean;
}) {
  const t = useT();
  if (fault) return <Notice tone="bad" icon={CircleAlert} title={t('fleet.notBegun')} />;
  if (!update || (update.state === 'SUCCEEDED' && !isNews)) return null;
  const { done, total, state, failedClientId, failureReason } = update;
  if (state === 'SUCCEEDED')
    return <Notice tone="good" icon={CircleCheck} title={t('fleet.done', { count: total })} />;
  if (state === 'RUNNING') {
    return (
      <Notice tone="accent" icon={LoaderCircle} title={t('fleet.running', { done, total })}>
        <Progress label={t('fleet.bar')} share={total === 0 ? 0 : done / total} className="mt-2" />
      </Notice>
    );
  }
  return (
    <Notice tone="bad" icon={CircleAlert} title={t('fleet.failed', { done, total })}>
      {failedClientId ? (
        <p>
          <Link to={clientPath(failedClientId, 'provisioning')} className="font-medium underline">
            {failedClientId}
          </Link>
          {failureReason ? `: ${failureReason}` : null}
        </p>
      ) : null}
      <p>{t('fleet.failedHint')}</p>
    </Notice>
  );
}
