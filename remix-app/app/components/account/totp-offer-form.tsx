import { useFetcher } from '@remix-run/react';
import { useEffect, type FormEvent } from 'react';
import { checkAppCode } from '~/components/signin/checks.ts';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import type { Outcome } from '~/lib/account/outcome.ts';
import type { TotpOffer } from '~/lib/account/totp.server.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** The secret as a QR code and in letters, and the code that proves that the app has it: sent to `action`. */
export function TotpOfferForm({ offer, action }: { offer: TotpOffer; action: string }) {
  const t = useT();
  const fetcher = useFetcher<Outcome>();
  const form = useCheckedForm({
    code: (value) => {
      const wrong = checkAppCode(value);
      return wrong && t(wrong);
    },
  });
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined;

  useEffect(() => {
    if (outcome && 'fault' in outcome) form.fail('code', t(outcome.fault));
    // The outcome alone is news; the rest is new at every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outcome]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values || fetcher.state !== 'idle') return;
    fetcher.submit({ intent: 'confirm-totp', code: values.code }, { method: 'post', action });
  }

  return (
    <div className="flex flex-wrap gap-6">
      <svg
        role="img"
        aria-label={t('account.totpQr')}
        viewBox={`0 0 ${offer.qrSize} ${offer.qrSize}`}
        shapeRendering="crispEdges"
        className="size-44 shrink-0 rounded-md border bg-white p-2"
      >
        <path d={offer.qrPath} fill="#000" />
      </svg>
      <div className="grid min-w-60 flex-1 content-start gap-5">
        <p>{t('account.totpScan')}</p>
        <p className="text-sm text-muted">
          {t('account.totpSecret')}
          <code className="mt-1 block font-mono tracking-wider break-all text-text">
            {offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}
          </code>
        </p>
        <form noValidate onSubmit={onSubmit} className="grid max-w-60 gap-5">
          <Field
            label={t('account.totpCode')}
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            placeholder="000 000"
            {...form.field('code')}
          />
          <Button type="submit" look="primary" className="justify-self-start" busy={fetcher.state !== 'idle'}>
            {t('account.totpConfirm')}
          </Button>
        </form>
      </div>
    </div>
  );
}
