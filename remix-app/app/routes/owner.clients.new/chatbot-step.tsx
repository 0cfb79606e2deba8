import { useState } from 'react';
import { FeaturesEditor } from '~/components/clients/features-editor.tsx';
import { LanguageChoice } from '~/components/clients/language-choice.tsx';
import { OpeningHoursEditor } from '~/components/clients/opening-hours-editor.tsx';
import { TIME_ZONES, TimeZones } from '~/components/clients/time-zones.tsx';
import { Field, TextAreaField } from '~/components/ui/field.tsx';
import { STEP_CHECKS } from '~/lib/clients/new-client-steps.ts';
import { areRight } from '~/lib/clients/opening-hours.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { StepForm } from './step-form.tsx';
import { useStepForm, type StepProps } from './use-step-form.ts';

/** What the chatbot is to know of the company, and what it may do. */
export function ChatbotStep({ draft, onChange, onNext, refusal }: StepProps) {
  const t = useT();
  const format = useFormat();
  const form = useStepForm(STEP_CHECKS.chatbot, draft, refusal);
  const [strict, setStrict] = useState(refusal !== null);
  function next() {
    setStrict(true);
    if (form.submit() && areRight(draft.openingHours)) onNext();
  }
  return (
    <StepForm step="chatbot" onInput={() => onChange(form.values())} onSubmit={next}>
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        <Field {...form.field('timeZone')} list={TIME_ZONES} hint={t('clientform.timeZoneHint')} />
        <TimeZones />
        <LanguageChoice language={draft.language} onChange={(language) => onChange({ language })} />
      </div>
      <OpeningHoursEditor
        hours={draft.openingHours}
        onChange={(openingHours) => onChange({ openingHours })}
        strict={strict}
      />
      <TextAreaField
        {...form.field('companyFacts')}
        rows={6}
        hint={
          <span className="flex justify-between gap-4">
            <span>{t('clientform.companyFactsHint')}</span>
            <span className="figures shrink-0">
              {t('clientform.characters', {
                count: format.numberExactly([...draft.companyFacts].length),
                most: format.numberExactly(4_000),
              })}
            </span>
          </span>
        }
      />
      <FeaturesEditor features={draft.features} onChange={(features) => onChange({ features })} />
    </StepForm>
  );
}
