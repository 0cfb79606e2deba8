import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, type FormEvent } from 'react';
import { checkNewPassword, checkSame } from '~/components/signin/checks.ts';
import { Notice } from '~/components/signin/notice.tsx';
import { PasswordField } from '~/components/signin/password-field.tsx';
import { Button } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import type { Outcome } from '~/lib/account/outcome.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Changes the password. */
export function PasswordCard() {
  const t = useT();
  const said = (key: MessageKey | null) => key && t(key);
  const fetcher = useFetcher<Outcome>();
  const element = useRef<HTMLFormElement>(null);
  const form = useCheckedForm<'present' | 'password' | 'repeated'>({
    present: (value) => (value ? null : t('account.presentMissing')),
    password: (value) => said(checkNewPassword(value)),
    repeated: (value, { password }) => said(checkSame(value, password)),
  });
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined;

  useEffect(() => {
    if (!outcome) return;
    if ('done' in outcome) element.current?.reset();
    else form.fail(outcome.field === 'present' ? 'present' : 'password', t(outcome.fault));
    // The outcome alone is news; form and t are new at every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outcome]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values || fetcher.state !== 'idle') return;
    const { present, password } = values;
    fetcher.submit({ intent: 'change-password', present, password }, { method: 'post', action: '/account' });
  }

  return (
    <Card title={t('account.passwordTitle')}>
      <p className="-mt-3 mb-5 text-muted">{t('account.passwordLead')}</p>
      {outcome && 'done' in outcome && <Notice tone="good">{t('account.passwordDone')}</Notice>}
      <form ref={element} noValidate onSubmit={onSubmit} className="grid max-w-sm gap-5">
        <PasswordField
          label={t('account.present')}
          autoComplete="current-password"
          {...form.field('present')}
        />
        <PasswordField
          label={t('signin.newPassword')}
          autoComplete="new-password"
          hint={t('signin.passwordRules')}
          {...form.field('password')}
        />
        <PasswordField
          label={t('signin.repeatPassword')}
          autoComplete="new-password"
          {...form.field('repeated')}
        />
        <Button type="submit" className="justify-self-start" busy={fetcher.state !== 'idle'}>
          {t('account.passwordSubmit')}
        </Button>
      </form>
    </Card>
  );
}
