import { Card } from '~/components/ui/card.tsx';
import { funnelSteps } from '~/lib/figures/funnel-steps.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

interface FunnelTotals {
  conversations: number;
  conversationsWithAppointment: number;
  conversationsWithVerifiedAppointment: number;
}

/** How many conversations led to an appointment and to a verified one. Bars of one scale, every figure in words. */
export function Funnel({ totals }: { totals: FunnelTotals }) {
  const t = useT();
  const format = useFormat();
  const steps = funnelSteps([
    ['all', totals.conversations],
    ['made', totals.conversationsWithAppointment],
    ['verified', totals.conversationsWithVerifiedAppointment],
  ] as const);
  return (
    <Card title={t('stats.funnel')}>
      <ol className="grid gap-4">
        {steps.map((step) => (
          <li key={step.key}>
            <div className="mb-1.5 flex items-baseline justify-between gap-3">
              <span>{t(`stats.funnel_${step.key}`)}</span>
              <span className="figures whitespace-nowrap">
                <span className="font-semibold">{format.numberExactly(step.count)}</span>
                <span className="ml-2 inline-block min-w-12 text-right text-muted">
                  {format.percent(step.ofFirst)}
                </span>
              </span>
            </div>
            <div aria-hidden className="h-2.5 rounded-sm bg-hover">
              <div
                className="h-full rounded-sm bg-(--chart-1)"
                style={{ width: `${(step.ofFirst ?? 0) * 100}%`, minWidth: step.count > 0 ? 2 : 0 }}
              />
            </div>
            {step.ofPrevious === null || step.key === 'made' ? null : (
              <p className="figures mt-1 text-sm text-muted">
                {t('stats.funnelOfPrevious', { share: format.percent(step.ofPrevious) })}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-4 text-sm text-muted">{t('stats.funnelHint')}</p>
    </Card>
  );
}
