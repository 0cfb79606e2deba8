import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import {
  forwardRef,
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
} from 'react';

export const inputLook =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-text placeholder:text-faint aria-invalid:border-bad';

export const Input = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function Input(
  { className, ...rest },
  ref,
) {
  return <input ref={ref} className={clsx('h-10', inputLook, className)} {...rest} />;
});

interface FieldParts {
  label: ReactNode;
  hint?: ReactNode;
  /** A plain sentence: what is wrong and what to do. */
  error?: ReactNode;
}

/** What ties an input to its label, hint and error. */
interface Tied {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** The label over an input, its error and its hint under it, tied to it for those who listen. */
function Labelled({
  label,
  hint,
  error,
  id,
  className,
  children,
}: FieldParts & {
  id?: string | undefined;
  className?: string | undefined;
  children: (tied: Tied) => ReactNode;
}) {
  const made = useId();
  const field = id ?? made;
  const notes = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={field} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      {children({
        id: field,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': notes || undefined,
      })}
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
}

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement>, FieldParts {
  /** Stands inside the field at its right, for example "show the password". */
  end?: ReactNode;
}

/** A labelled input. */
export const Field = forwardRef<HTMLInputElement, FieldProps>(function Field(
  { label, hint, error, end, id, className, ...rest },
  ref,
) {
  return (
    <Labelled {...{ label, hint, error, id, className }}>
      {(tied) => (
        <div className="relative">
          <Input ref={ref} className={end ? 'pr-11' : undefined} {...tied} {...rest} />
          {end && <div className="absolute inset-y-0 right-1 flex items-center">{end}</div>}
        </div>
      )}
    </Labelled>
  );
});

export interface TextAreaFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement>, FieldParts {}

/** A labelled field for many lines. */
export const TextAreaField = forwardRef<HTMLTextAreaElement, TextAreaFieldProps>(function TextAreaField(
  { label, hint, error, id, className, ...rest },
  ref,
) {
  return (
    <Labelled {...{ label, hint, error, id, className }}>
      {(tied) => <textarea ref={ref} className={clsx('block py-2', inputLook)} {...tied} {...rest} />}
    </Labelled>
  );
});
