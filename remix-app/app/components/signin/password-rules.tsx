import { clsx } from 'clsx';
import { Check, Circle } from 'lucide-react';
import { useT } from '~/lib/i18n/i18n.tsx';
import { passwordRules } from './checks.ts';

/** What a new password must have, ticked off while it is typed. Part of a field's hint, so all of it is text. */
export function PasswordRules({ password }: { password: string }) {
  const t = useT();
  return (
    <span className="flex flex-wrap gap-x-3.5 gap-y-1">
      {passwordRules.map(({ words, isMet }) => {
        const met = isMet(password);
        const Icon = met ? Check : Circle;
        return (
          <span key={words} className={clsx('flex items-center gap-1.5', met && 'text-good')}>
            <Icon aria-hidden className={clsx('shrink-0', met ? 'size-3.5' : 'mx-[3px] size-2')} />
            {t(words)}
            {met && <span className="sr-only">{t('signin.ruleMet')}</span>}
          </span>
        );
      })}
    </span>
  );
}
