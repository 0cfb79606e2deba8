import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { forwardRef, type ButtonHTMLAttributes } from 'react';

export const buttonLook = cva(
  'inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50',
  {
    variants: {
      look: {
        primary: 'bg-fill text-on-fill hover:bg-fill-hover',
        plain: 'border border-line bg-surface text-text hover:bg-hover',
        quiet: 'text-muted hover:bg-hover hover:text-text',
        danger: 'border border-line bg-surface text-bad hover:bg-bad-soft',
      },
      size: {
        small: 'h-8 px-3 text-sm',
        medium: 'h-9 px-4 text-base',
        large: 'h-10 px-4 text-base',
        icon: 'size-9',
      },
    },
    defaultVariants: { look: 'plain', size: 'medium' },
  },
);

export interface ButtonProps
  extends ButtonHTMLAttributes<HTMLButtonElement>, VariantProps<typeof buttonLook> {
  /** Shows that its work is under way, and takes no second press. */
  busy?: boolean;
}

/** A button. One `primary` a page at most. An icon-only button needs an aria-label. Links look alike by `buttonLook()`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look, size, busy = false, className, children, disabled, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      className={buttonLook({ look, size, className })}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
});
