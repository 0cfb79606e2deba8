import { Plus, X } from 'lucide-react';
import { clsx } from 'clsx';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { forwardRef } from 'react';
import { MenuOnDemand } from '~/components/ui/menu-on-demand.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { ChoiceMenuProps } from './choice-menu.tsx';

interface ChipShellProps {
  name: string;
  /** What is filtered by, in words; null where this filter is off. */
  value: string | null;
  onClear: () => void;
  children: ReactNode;
}

/** A filter as a chip: off it is an outline with a plus, on it says what it holds and has a way to be taken off. */
export function ChipShell({ name, value, onClear, children }: ChipShellProps) {
  const t = useT();
  return (
    <span
      className={clsx(
        'inline-flex h-8 items-center rounded-full border text-sm',
        value === null
          ? 'border-dashed text-muted hover:text-text'
          : 'border-line bg-accent-soft text-accent',
      )}
    >
      {children}
      {value === null ? null : (
        <button
          type="button"
          aria-label={t('conversations.removeFilter', { name })}
          onClick={onClear}
          className="mr-1 grid size-6 place-items-center rounded-full hover:bg-hover"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}

/** The part of the chip that opens its choices. */
export const ChipTrigger = forwardRef<
  HTMLButtonElement,
  { name: string; value: string | null } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'value' | 'name'>
>(function ChipTrigger({ name, value, ...rest }, ref) {
  const t = useT();
  return (
    <button
      ref={ref}
      type="button"
      className={clsx(
        'inline-flex h-full items-center gap-1 rounded-full pl-3 whitespace-nowrap',
        value === null ? 'pr-3' : 'pr-1 font-medium',
      )}
      {...rest}
    >
      {value === null ? <Plus aria-hidden className="size-3.5" /> : null}
      {value === null ? name : t('conversations.filterBy', { name, value })}
    </button>
  );
});

/** A filter by one of several values. */
export function FilterChip<Value extends string>(props: {
  name: string;
  chosen: Value | null;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value | null) => void;
}) {
  const t = useT();
  const value = props.choices.find((choice) => choice.value === props.chosen)?.label ?? null;
  return (
    <ChipShell name={props.name} value={value} onClear={() => props.onChoose(null)}>
      <MenuOnDemand<ChoiceMenuProps>
        load={() => import('./choice-menu.tsx').then(({ ChoiceMenu }) => ChoiceMenu)}
        trigger={<ChipTrigger name={props.name} value={value} />}
        given={{
          label: props.name,
          value: props.chosen ?? '',
          choices: [{ value: '', label: t('conversations.any') }, ...props.choices],
          onChoose: (chosen) => props.onChoose(chosen === '' ? null : (chosen as Value)),
        }}
      />
    </ChipShell>
  );
}
