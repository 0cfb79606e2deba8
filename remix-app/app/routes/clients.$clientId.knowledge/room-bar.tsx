import { LimitMeter } from '~/components/clients/limit-meter.tsx';
import { limitState } from '~/lib/clients/limit-state.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** How much of the plan's room the documents take. */
export function RoomBar({ bytes, mostBytes, count }: { bytes: number; mostBytes: number; count: number }) {
  const t = useT();
  const format = useFormat();
  const share = bytes / mostBytes;
  const state = limitState(share);
  return (
    <section aria-label={t('knowledge.room')} className="rounded-lg border bg-surface px-5 py-4">
      <LimitMeter
        label={t('knowledge.room')}
        figures={t('knowledge.roomOf', { used: format.bytes(bytes), most: format.bytes(mostBytes) })}
        aside={` · ${t('knowledge.documentCount', { count })}`}
        share={share}
      >
        {state === 'fine' ? null : t(`knowledge.room_${state}`)}
      </LimitMeter>
    </section>
  );
}
