import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react';
import type { Change } from '~/lib/figures/compute-change.ts';

const toneClass = { good: 'text-good', bad: 'text-bad', neutral: 'text-muted' } as const;

/** The change of a figure: the arrow tells the direction, the colour the meaning, and `spoken` says both in words. */
export function ChangeBadge({ change, text, spoken }: { change: Change; text: string; spoken: string }) {
  if (change.kind === 'unknown') return null;
  const Icon =
    change.kind === 'same'
      ? Minus
      : change.kind === 'first' || change.direction === 'up'
        ? ArrowUpRight
        : ArrowDownRight;
  const tone = change.kind === 'same' ? 'neutral' : change.tone;
  return (
    <span className={`figures inline-flex items-center gap-0.5 text-sm font-medium ${toneClass[tone]}`}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span aria-hidden>{text}</span>
      <span className="sr-only">{spoken}</span>
    </span>
  );
}
