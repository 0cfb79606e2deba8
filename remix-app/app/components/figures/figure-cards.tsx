import { clsx } from 'clsx';
import { FIGURES, figureChange, type FigureName, type FigureTotals } from '~/lib/figures/figures.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { StatsCard } from './stats-card.tsx';
import { useFigureWords } from './use-figure-words.ts';

interface FigureCardsProps {
  names: readonly FigureName[];
  totals: FigureTotals;
  previous: FigureTotals | null;
  series: readonly { totals: FigureTotals }[];
  /** Days in the range: what the change is compared to. */
  days: number;
}

/** The cards of a page. Seven stand as four over three, six as three over three; on the phone two beside each other. */
export function FigureCards({ names, totals, previous, series, days }: FigureCardsProps) {
  const t = useT();
  const words = useFigureWords();
  return (
    <dl className="grid grid-cols-2 gap-3 xl:grid-cols-12">
      {names.map((name, index) => {
        const change = figureChange(name, totals, previous);
        const wide = names.length === 7 && index < 4 ? 'xl:col-span-3' : 'xl:col-span-4';
        return (
          <StatsCard
            key={name}
            label={t(`stats.${name}`)}
            hint={words.hint(name, totals)}
            figure={words.figure(name, totals)}
            exact={words.exact(name, totals)}
            change={change}
            changeText={words.change(change)}
            changeSpoken={words.changeSpoken(change, days)}
            spark={series.map((point) => FIGURES[name].read(point.totals))}
            className={clsx(wide, names.length % 2 === 1 && 'last:col-span-2 xl:last:col-span-4')}
          />
        );
      })}
    </dl>
  );
}
