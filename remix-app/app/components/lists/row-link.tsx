import { Link, type LinkProps } from '@remix-run/react';

/** The link that a row stands for: what Enter opens and j and k reach. */
export function RowLink({ className = '', ...rest }: LinkProps) {
  return (
    <Link
      data-row-link
      prefetch="none"
      className={`scroll-mt-28 scroll-mb-4 rounded-sm ${className}`}
      {...rest}
    />
  );
}
