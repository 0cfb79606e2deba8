import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';

export const segmentsLook = 'inline-flex items-center rounded-md border bg-sunken p-0.5';

/** The look of one segment, also for links. */
export function segmentLook(chosen: boolean): string {
  return clsx(
    'inline-flex h-7 items-center gap-1.5 rounded px-2.5 text-sm font-medium whitespace-nowrap transition-colors duration-100',
    chosen ? 'bg-surface text-text ring-1 ring-line' : 'text-muted hover:text-text',
  );
}

/** Two to four ways to see one thing, of which one is on. */
export function Segments<Value extends string>(props: {
  label: string;
  value: Value;
  onChoose: (value: Value) => void;
  choices: readonly { value: Value; label: string; icon?: LucideIcon }[];
}) {
  return (
    <div role="group" aria-label={props.label} className={segmentsLook}>
      {props.choices.map(({ value, label, icon: Icon }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChoose(value)}
          className={segmentLook(value === props.value)}
        >
          {Icon ? <Icon aria-hidden className="size-3.5" /> : null}
          {label}
        </button>
      ))}
    </div>
  );
}
