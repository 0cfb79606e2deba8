import { FeaturesEditor } from '~/components/clients/features-editor.tsx';
import { LanguageChoice } from '~/components/clients/language-choice.tsx';
import { PlanChoice } from '~/components/clients/plan-choice.tsx';
import { PlanLimits } from '~/components/clients/plan-limits.tsx';
import { TIME_ZONES, TimeZones } from '~/components/clients/time-zones.tsx';
import { Button } from '~/components/ui/button.tsx';
import { Checkbox } from '~/components/ui/checkbox.tsx';
import { Field } from '~/components/ui/field.tsx';
import { checkCalendarId } from '~/lib/clients/client-checks.ts';
import { contractInput, contractOf, limitTexts } from '~/lib/clients/contract-values.ts';
import { LIMIT_FIELDS } from '~/lib/clients/limit-fields.ts';
import { STEP_CHECKS } from '~/lib/clients/new-client-steps.ts';
import { planNamed } from '~/lib/clients/plan.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { SettingsCard } from './settings-card.tsx';
import { useSettings } from './settings-context.ts';
import { useSettingsForm } from './use-settings-form.ts';

const { companyName, domain, taxId } = STEP_CHECKS.company;
const { contactEmail: _, contactPhone: __, ...terms } = STEP_CHECKS.contract;
const { timeZone } = STEP_CHECKS.chatbot;
const CHECKS = { companyName, domain, taxId, timeZone, ...terms, googleCalendarId: checkCalendarId };

/** What only the platform's owner changes. */
export function ContractCard() {
  const t = useT();
  const format = useFormat();
  const { client, plans } = useSettings();
  const form = useSettingsForm({ current: contractOf(client), checks: CHECKS, inputOf: contractInput });
  const { values, set, field } = form;
  const plan = planNamed(plans, values.subscriptionPlan);
  const limits = limitTexts(plan.limits);
  return (
    <SettingsCard title={t('settings.contract')} lead={t('settings.contractLead')} form={form}>
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        <Field {...field('companyName')} />
        <Field {...field('domain')} inputMode="url" autoCapitalize="none" />
        <Field {...field('taxId')} inputMode="numeric" />
        <Field {...field('timeZone')} list={TIME_ZONES} hint={t('clientform.timeZoneHint')} />
        <PlanChoice
          plan={values.subscriptionPlan}
          onChange={(subscriptionPlan) => set({ subscriptionPlan })}
        />
        <Field {...field('monthlyFee')} inputMode="decimal" />
        <LanguageChoice language={values.language} onChange={(language) => set({ language })} />
        <Field {...field('googleCalendarId')} hint={t('clientform.googleCalendarIdHint')} />
        <TimeZones />
      </div>
      <fieldset>
        <legend className="text-sm font-medium">{t('clientform.limits')}</legend>
        <p className="mt-0.5 mb-4 text-sm text-muted">
          <PlanLimits plan={plan} /> {t('clientform.limitsStay')}
        </p>
        {LIMIT_FIELDS.every(({ name }) => values[name] === limits[name]) ? null : (
          <Button size="small" className="mb-4" onClick={() => set(limits)}>
            {t('clientform.takePlanLimits')}
          </Button>
        )}
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
          {LIMIT_FIELDS.map(({ name, least, most }) => (
            <Field
              key={name}
              {...field(name)}
              inputMode="numeric"
              hint={t('clientform.between', {
                least: format.numberExactly(least),
                most: format.numberExactly(most),
              })}
            />
          ))}
        </div>
      </fieldset>
      <FeaturesEditor features={values.features} onChange={(features) => set({ features })} />
      <Checkbox
        label={t('clientform.staffMayInvite')}
        checked={values.staffMayInvite}
        onChange={({ target }) => set({ staffMayInvite: target.checked })}
      />
    </SettingsCard>
  );
}
