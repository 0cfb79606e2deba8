import { computeChange, type Change, type ChangeUnit, type Meaning } from './compute-change.ts';

/** The part of StatTotals that the stat cards read. */
export interface FigureTotals {
  conversations: number;
  messagesReceived: number;
  messagesSent: number;
  appointmentsVerified: number;
  escalations: number;
  averageRating?: number | null;
  conversionRate?: number | null;
  cost: { amount: string; currency: 'USD' | 'PLN' };
}

export interface Figure {
  /** For comparing and drawing only; money is shown from its decimal string. */
  read: (totals: FigureTotals) => number | null;
  meaning: Meaning;
  unit: ChangeUnit;
}

/** Every stat card: what it reads, and what more of it means. */
export const FIGURES = {
  conversations: { read: (totals) => totals.conversations, meaning: 'up-good', unit: 'percent' },
  appointmentsVerified: {
    read: (totals) => totals.appointmentsVerified,
    meaning: 'up-good',
    unit: 'percent',
  },
  conversionRate: { read: (totals) => totals.conversionRate ?? null, meaning: 'up-good', unit: 'points' },
  messages: {
    read: (totals) => totals.messagesReceived + totals.messagesSent,
    meaning: 'neutral',
    unit: 'percent',
  },
  cost: { read: (totals) => Number(totals.cost.amount), meaning: 'up-bad', unit: 'percent' },
  averageRating: { read: (totals) => totals.averageRating ?? null, meaning: 'up-good', unit: 'difference' },
  escalations: { read: (totals) => totals.escalations, meaning: 'up-bad', unit: 'percent' },
} satisfies Record<string, Figure>;

export type FigureName = keyof typeof FIGURES;

/** The change of one figure between two periods; unknown where there is no period before. */
export function figureChange(name: FigureName, totals: FigureTotals, previous?: FigureTotals | null): Change {
  const figure: Figure = FIGURES[name];
  return computeChange(
    figure.read(totals),
    previous ? figure.read(previous) : null,
    figure.meaning,
    figure.unit,
  );
}
