import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { Field } from '~/components/ui/field.tsx';
import { checkClientId } from '~/lib/clients/client-checks.ts';
import { proposeClientId } from '~/lib/clients/client-id.ts';
import { STEP_CHECKS } from '~/lib/clients/new-client-steps.ts';
import { readDomain } from '~/lib/clients/web-domain.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { StepForm } from './step-form.tsx';
import { isReason, useAvailability } from './use-availability.ts';
import { useStepForm, type StepProps } from './use-step-form.ts';

/** Who the client is. The name suggests an id until somebody types another. */
export function CompanyStep({ draft, onChange, onNext, refusal }: StepProps) {
  const t = useT();
  const form = useStepForm(STEP_CHECKS.company, draft, refusal);
  const id = useAvailability('wantedId');
  const domain = useAvailability('domain');
  const followsName = useRef(draft.clientId === '' || draft.clientId === proposeClientId(draft.companyName));
  const [busy, setBusy] = useState(false);

  const askId = () => {
    const typed = form.values().clientId.trim();
    id.ask(checkClientId(typed) ? null : typed);
  };
  const askDomain = () => domain.ask(readDomain(form.values().domain));

  async function next() {
    const values = form.submit();
    if (!values) return;
    setBusy(true);
    const [ofId, ofDomain] = await Promise.all([
      id.settle(values.clientId.trim()),
      domain.settle(readDomain(values.domain)!),
    ]);
    setBusy(false);
    // The first wrong field gets the focus, so it comes last.
    if (isReason(ofDomain)) form.fail('domain', t(`clientform.domain_${ofDomain}`));
    if (isReason(ofId)) form.fail('clientId', t(`clientform.clientId_${ofId}`));
    if (!isReason(ofDomain) && !isReason(ofId)) onNext();
  }

  const idField = form.field('clientId');
  const domainField = form.field('domain');
  const nameField = form.field('companyName');
  const kept = domain.answer === 'free' ? readDomain(form.values().domain) : null;
  return (
    <StepForm step="company" busy={busy} onInput={() => onChange(form.values())} onSubmit={() => void next()}>
      <Field
        {...nameField}
        onInput={() => {
          nameField.onInput();
          const { companyName } = form.values();
          if (followsName.current) form.fill('clientId', proposeClientId(companyName));
        }}
        onBlur={() => {
          nameField.onBlur();
          askId();
        }}
      />
      <Field
        {...idField}
        autoCapitalize="none"
        spellCheck={false}
        className="font-normal"
        error={idField.error ?? (isReason(id.answer) ? t(`clientform.clientId_${id.answer}`) : undefined)}
        hint={
          <Found answer={id.answer} free={t('clientform.free')} otherwise={t('clientform.clientIdHint')} />
        }
        onInput={() => {
          followsName.current = false;
          idField.onInput();
          askId();
        }}
      />
      <Field
        {...domainField}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        error={
          domainField.error ?? (isReason(domain.answer) ? t(`clientform.domain_${domain.answer}`) : undefined)
        }
        hint={
          <Found
            answer={domain.answer}
            free={t('clientform.domainFree', { domain: kept ?? '' })}
            otherwise={t('clientform.domainHint')}
          />
        }
        onInput={() => {
          domainField.onInput();
          askDomain();
        }}
      />
      <Field
        {...form.field('taxId')}
        inputMode="numeric"
        hint={t('clientform.taxIdHint')}
        className="max-w-80"
      />
    </StepForm>
  );
}

/** Under a field: whether its value is free. */
function Found({
  answer,
  free,
  otherwise,
}: {
  answer: ReturnType<typeof useAvailability>['answer'];
  free: string;
  otherwise: string;
}) {
  const t = useT();
  return (
    <span aria-live="polite">
      {answer === 'free' ? (
        <span className="inline-flex items-center gap-1.5 text-good">
          <CircleCheck aria-hidden className="size-4" />
          {free}
        </span>
      ) : answer === 'asking' ? (
        t('clientform.asking')
      ) : answer === 'failed' ? (
        t('clientform.notAsked')
      ) : (
        otherwise
      )}
    </span>
  );
}
