import type { InputHTMLAttributes, ReactNode } from 'react';

/** A box to tick with its words at its right. */
export function Checkbox({
  label,
  className = '',
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label: ReactNode }) {
  return (
    <label className={`flex min-h-9 cursor-pointer items-center gap-2.5 ${className}`}>
      <input type="checkbox" className="size-4 shrink-0 cursor-pointer accent-(--fill)" {...rest} />
      <span>{label}</span>
    </label>
  );
}
