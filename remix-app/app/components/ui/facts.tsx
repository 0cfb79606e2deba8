import { Fragment, type ReactNode } from 'react';

/** Names and what they stand for, a line each. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid gap-x-6 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt className="pt-1.5 text-sm text-muted sm:py-1.5">{name}</dt>
          <dd className="min-w-0 pb-1.5 wrap-anywhere sm:py-1.5">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
