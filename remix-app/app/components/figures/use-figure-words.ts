import type { Change } from '~/lib/figures/compute-change.ts';
import { FIGURES, type FigureName, type FigureTotals } from '~/lib/figures/figures.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Figures and their changes as text, in the page's language. */
export function useFigureWords() {
  const t = useT();
  const format = useFormat();

  function figure(name: FigureName, totals: FigureTotals): string {
    if (name === 'cost') return format.money(totals.cost);
    const value = FIGURES[name].read(totals);
    if (name === 'conversionRate') return format.percent(value);
    return format.number(name === 'averageRating' && value !== null ? Math.round(value * 10) / 10 : value);
  }

  function exact(name: FigureName, totals: FigureTotals): string {
    if (name === 'cost') return format.moneyExactly(totals.cost);
    if (name === 'conversionRate') return format.percent(totals.conversionRate);
    return format.numberExactly(FIGURES[name].read(totals));
  }

  function hint(name: FigureName, totals: FigureTotals): string | undefined {
    if (name === 'conversionRate') return t('stats.conversionHint');
    if (name === 'cost') return t('stats.costHint');
    if (name === 'averageRating') return t('stats.ratingHint');
    if (name !== 'messages') return undefined;
    const received = format.numberExactly(totals.messagesReceived);
    return t('stats.messagesHint', { received, sent: format.numberExactly(totals.messagesSent) });
  }

  function change(moved: Change): string {
    if (moved.kind === 'first') return t('stats.changeFirst');
    if (moved.kind !== 'moved') return moved.kind === 'same' ? t('stats.changeSame') : '';
    if (moved.unit === 'percent') return format.percent(roundedShare(moved.amount));
    const amount = moved.unit === 'points' ? moved.amount * 100 : moved.amount;
    const text = format.number(Math.round(amount * 10) / 10);
    return moved.unit === 'points' ? t('stats.points', { amount: text }) : text;
  }

  function changeSpoken(moved: Change, days: number): string {
    if (moved.kind === 'unknown') return t('stats.noPrevious');
    const value =
      moved.kind === 'same'
        ? t('stats.changeSame')
        : moved.kind === 'first'
          ? t('stats.changeFirst')
          : t(moved.direction === 'up' ? 'stats.changeUp' : 'stats.changeDown', { amount: change(moved) });
    return days === 1 ? t('stats.versusToday', { value }) : t('stats.versusDays', { count: days, value });
  }

  return { figure, exact, hint, change, changeSpoken };
}

/** From ten percent on, a tenth of a percent says nothing. */
function roundedShare(share: number): number {
  return share >= 0.1 ? Math.round(share * 100) / 100 : share;
}
