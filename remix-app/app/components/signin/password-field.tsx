import { Eye, EyeOff } from 'lucide-react';
import { forwardRef, useState } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';
import { Field, type FieldProps } from '../ui/field.tsx';

/** A password with a way to see it. It gets no name: a form sent before the page is ready must not carry it. */
export const PasswordField = forwardRef<HTMLInputElement, Omit<FieldProps, 'type' | 'end'>>(
  function PasswordField(props, ref) {
    const t = useT();
    const [shown, setShown] = useState(false);
    const Icon = shown ? EyeOff : Eye;
    return (
      <Field
        {...props}
        ref={ref}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        end={
          <button
            type="button"
            aria-label={t(shown ? 'signin.hidePassword' : 'signin.showPassword')}
            className="grid size-9 place-items-center rounded-md text-faint hover:text-text"
            onClick={() => setShown(!shown)}
          >
            <Icon aria-hidden className="size-4" />
          </button>
        }
      />
    );
  },
);
