import { clsx } from 'clsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** From this share on, room is short. */
const SHORT = 0.9;

/** How much of the plan's room the documents take. */
export function RoomBar({ bytes, mostBytes, count }: { bytes: number; mostBytes: number; count: number }) {
  const t = useT();
  const format = useFormat();
  const share = mostBytes > 0 ? Math.min(1, bytes / mostBytes) : 1;
  const isShort = share >= SHORT;
  const said = t('knowledge.roomOf', { used: format.bytes(bytes), most: format.bytes(mostBytes) });
  return (
    <section className="rounded-lg border bg-surface px-5 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-sm font-medium">{t('knowledge.room')}</h2>
        <p className="figures text-sm text-muted">
          {said} · {t('knowledge.documentCount', { count })}
        </p>
      </div>
      <div
        role="meter"
        aria-label={t('knowledge.room')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={said}
        className="mt-2.5 h-2 overflow-hidden rounded-full bg-hover"
      >
        <div
          className={clsx('h-full rounded-full', isShort ? 'bg-warn' : 'bg-fill')}
          style={{ width: `${bytes > 0 ? Math.max(0.5, share * 100) : 0}%` }}
        />
      </div>
      {isShort && <p className="mt-2 text-sm text-warn">{t('knowledge.roomShort')}</p>}
    </section>
  );
}
