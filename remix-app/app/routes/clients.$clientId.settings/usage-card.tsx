import { Card } from '~/components/ui/card.tsx';
import { Progress } from '~/components/ui/progress.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { useSettings } from './settings-context.ts';

const looks = {
  over: { tone: 'bad', look: 'text-bad' },
  nearly: { tone: 'warn', look: 'text-warn' },
  fine: { tone: 'accent', look: 'text-muted' },
} as const;

/** From this share of a limit on it is worth a look. */
const NEARLY = 0.8;

/** What was used this month of what may be used. */
export function UsageCard() {
  const t = useT();
  const { client } = useSettings();
  const format = useFormat(client.timeZone);
  const { usage, settings } = client;
  if (!usage || !settings) return null;
  const most = settings.limits.conversationsPerMonth;
  const share = usage.conversations / most;
  const state = share >= 1 ? 'over' : share >= NEARLY ? 'nearly' : 'fine';
  return (
    <Card
      title={t('settings.usage')}
      actions={<span className="text-sm text-muted">{format.month(usage.month)}</span>}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <p className="text-sm text-muted">{t('settings.conversations')}</p>
        <p className="figures text-sm">
          {t('settings.usedOf', {
            used: format.numberExactly(usage.conversations),
            most: format.numberExactly(most),
          })}
        </p>
      </div>
      <Progress label={t('settings.conversations')} share={share} tone={looks[state].tone} className="my-2" />
      <p className={`text-sm ${looks[state].look}`}>
        {t(`settings.usage_${state}`, {
          share: format.percent(share),
          left: format.numberExactly(Math.max(0, most - usage.conversations)),
        })}
      </p>
      <div className="mt-4 flex items-baseline justify-between gap-3 border-t pt-3 text-sm">
        <span className="text-muted">{t('settings.tokens')}</span>
        <span className="figures" title={format.numberExactly(usage.tokens)}>
          {format.number(usage.tokens)}
        </span>
      </div>
    </Card>
  );
}
