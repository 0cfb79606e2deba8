import { clsx } from 'clsx';
import { Fragment, type ReactNode } from 'react';

const looks = {
  wide: 'sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]',
  narrow: 'sm:grid-cols-[9.5rem_minmax(0,1fr)]',
  /** A name over its value: for values that are long. */
  stacked: '',
};

/** Names and what they stand for. */
export function Facts({
  facts,
  look = 'wide',
}: {
  facts: readonly (readonly [name: string, value: ReactNode])[];
  look?: keyof typeof looks;
}) {
  const besides = look !== 'stacked';
  return (
    <dl className={clsx('grid gap-x-4', looks[look])}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt className={clsx('pt-1.5 text-sm text-muted', besides && 'sm:py-1.5')}>{name}</dt>
          <dd className={clsx('min-w-0 pb-1.5 wrap-anywhere', besides && 'sm:py-1.5')}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
