import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Button, buttonLook } from '~/components/ui/button.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import { STEPS, type Step } from '~/lib/clients/new-client-steps.ts';

/** A step's fields with the ways back and on. */
export function StepForm(props: {
  step: Step;
  busy?: boolean;
  onInput?: () => void;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const t = useT();
  const before = STEPS[STEPS.indexOf(props.step) - 1];
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!props.busy) props.onSubmit();
  }
  return (
    <form noValidate onSubmit={onSubmit} onInput={props.onInput} aria-labelledby="step-title">
      <h2 id="step-title" className="mb-1">
        {t(`newclient.title_${props.step}`)}
      </h2>
      <p className="mb-6 text-muted">{t(`newclient.lead_${props.step}`)}</p>
      <div className="grid gap-6">{props.children}</div>
      <div className="mt-8 flex flex-wrap items-center justify-between gap-3 border-t pt-5">
        {before ? (
          <Link
            to={{ search: `step=${before}` }}
            className={buttonLook({ look: 'quiet', className: '-ml-2' })}
          >
            <ArrowLeft aria-hidden className="size-4" />
            {t('newclient.back')}
          </Link>
        ) : (
          <Link to="/owner/clients" className={buttonLook({ look: 'quiet', className: '-ml-2' })}>
            {t('states.cancel')}
          </Link>
        )}
        <Button type="submit" look="primary" size="large" busy={props.busy ?? false}>
          {t(props.step === 'check' ? 'newclient.create' : 'newclient.next')}
        </Button>
      </div>
    </form>
  );
}
