import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { forwardRef, useId, type InputHTMLAttributes, type ReactNode } from 'react';

export const inputLook =
  'h-10 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-text placeholder:text-faint aria-invalid:border-bad';

export const Input = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function Input(
  { className, ...rest },
  ref,
) {
  return <input ref={ref} className={clsx(inputLook, className)} {...rest} />;
});

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: ReactNode;
  hint?: ReactNode;
  /** A plain sentence: what is wrong and what to do. */
  error?: ReactNode;
  /** Stands inside the field at its right, for example "show the password". */
  end?: ReactNode;
}

/** A labelled input; hint and error are tied to it for those who listen. */
export const Field = forwardRef<HTMLInputElement, FieldProps>(function Field(
  { label, hint, error, end, id, className, ...rest },
  ref,
) {
  const made = useId();
  const field = id ?? made;
  const notes = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={field} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <Input
          ref={ref}
          id={field}
          aria-invalid={error ? true : undefined}
          aria-describedby={notes || undefined}
          className={end ? 'pr-11' : undefined}
          {...rest}
        />
        {end && <div className="absolute inset-y-0 right-1 flex items-center">{end}</div>}
      </div>
      {error && (
        <p id={`${field}-error`} className="mt-1.5 flex gap-1.5 text-sm text-bad">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${field}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
});
