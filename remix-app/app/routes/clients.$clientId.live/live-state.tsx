import { LoaderCircle, Pause, Radio } from 'lucide-react';
import { Chip } from '~/components/ui/chip.tsx';
import { useRealtimeStatus } from '~/lib/api/panel-api.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

/** How the line is. The frame's bar tells more while it is cut. */
export function LiveState({ paused }: { paused: boolean }) {
  const t = useT();
  const status = useRealtimeStatus();
  if (status === 'reconnecting') {
    return (
      <Chip icon={LoaderCircle} tone="warn">
        {t('live.state_reconnecting')}
      </Chip>
    );
  }
  if (status !== 'listening') return <Chip icon={LoaderCircle}>{t('live.state_connecting')}</Chip>;
  if (paused) return <Chip icon={Pause}>{t('live.state_paused')}</Chip>;
  return (
    <Chip icon={Radio} tone="good">
      {t('live.state_connected')}
    </Chip>
  );
}
