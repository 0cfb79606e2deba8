import { Field } from '~/components/ui/field.tsx';
import { PlanChoice } from '~/components/clients/plan-choice.tsx';
import { PlanLimits } from '~/components/clients/plan-limits.tsx';
import { LIMIT_FIELDS } from '~/lib/clients/limit-fields.ts';
import { STEP_CHECKS } from '~/lib/clients/new-client-steps.ts';
import { planNamed } from '~/lib/clients/plan.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { StepForm } from './step-form.tsx';
import { useStepForm, type StepProps } from './use-step-form.ts';

/** Whom to write to, what the client pays, and how much it may use. */
export function ContractStep({ draft, plans, onChange, onNext, refusal }: StepProps) {
  const t = useT();
  const format = useFormat();
  const form = useStepForm(STEP_CHECKS.contract, draft, refusal);
  const plan = planNamed(plans, draft.subscriptionPlan);
  return (
    <StepForm
      step="contract"
      onInput={() => onChange(form.values())}
      onSubmit={() => form.submit() && onNext()}
    >
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        <Field {...form.field('contactEmail')} type="email" inputMode="email" autoCapitalize="none" />
        <Field {...form.field('contactPhone')} type="tel" hint={t('clientform.optional')} />
        <PlanChoice
          plan={draft.subscriptionPlan}
          onChange={(subscriptionPlan) => onChange({ subscriptionPlan })}
        />
        <Field {...form.field('monthlyFee')} inputMode="decimal" />
      </div>
      <fieldset>
        <legend className="text-sm font-medium">{t('clientform.limits')}</legend>
        <p className="mt-0.5 mb-4 text-sm text-muted">
          <PlanLimits plan={plan} /> {t('clientform.limitsHint')}
        </p>
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
          {LIMIT_FIELDS.map(({ name, least, most }) => (
            <Field
              key={name}
              {...form.field(name)}
              inputMode="numeric"
              placeholder={t('clientform.fromPlan', { limit: format.numberExactly(plan.limits[name]) })}
              hint={t('clientform.between', {
                least: format.numberExactly(least),
                most: format.numberExactly(most),
              })}
            />
          ))}
        </div>
      </fieldset>
    </StepForm>
  );
}
