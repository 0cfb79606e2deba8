import { LimitMeter } from '~/components/clients/limit-meter.tsx';
import { Card } from '~/components/ui/card.tsx';
import { limitState } from '~/lib/clients/limit-state.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { useKnowledgeRoomQuery } from './queries.generated.ts';
import { useSettings } from './settings-context.ts';

/** What was used of what may be used: conversations and tokens this month, and the documents' room. */
export function UsageCard() {
  const t = useT();
  const { client } = useSettings();
  const format = useFormat(client.timeZone);
  const { data } = useKnowledgeRoomQuery({ variables: { clientId: client.clientId } });
  const { usage, settings } = client;
  if (!usage || !settings) return null;
  const room = data?.knowledge;

  /** Where there is enough, figure and bar say it. */
  const words = (share: number, left: string, over: string) => {
    const state = limitState(share);
    if (state === 'fine') return null;
    return state === 'over' ? over : t('settings.nearly', { share: format.percent(share), left });
  };
  const most = settings.limits.conversationsPerMonth;
  const share = usage.conversations / most;
  return (
    <Card
      title={t('settings.usage')}
      actions={<span className="text-sm text-muted">{format.month(usage.month)}</span>}
    >
      <div className="grid gap-4">
        <LimitMeter
          label={t('settings.conversations')}
          figures={t('settings.usedOf', {
            used: format.numberExactly(usage.conversations),
            most: format.numberExactly(most),
          })}
          share={share}
        >
          {words(share, format.numberExactly(most - usage.conversations), t('settings.conversationsOver'))}
        </LimitMeter>
        {room?.isAvailable ? (
          <LimitMeter
            label={t('settings.documents')}
            figures={t('settings.usedOf', {
              used: format.bytes(room.bytes),
              most: format.bytes(room.mostBytes),
            })}
            share={room.bytes / room.mostBytes}
          >
            {words(
              room.bytes / room.mostBytes,
              format.bytes(room.mostBytes - room.bytes),
              t('knowledge.room_over'),
            )}
          </LimitMeter>
        ) : null}
        <div className="flex items-baseline justify-between gap-3 border-t pt-3 text-sm">
          <span className="text-muted">{t('settings.tokens')}</span>
          <span className="figures" title={format.numberExactly(usage.tokens)}>
            {format.number(usage.tokens)}
          </span>
        </div>
      </div>
    </Card>
  );
}
