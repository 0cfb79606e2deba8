import { Field, TextAreaField } from '~/components/ui/field.tsx';
import { checkCompanyFacts, checkPrivacyUrl } from '~/lib/clients/client-checks.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { SettingsCard } from './settings-card.tsx';
import { useSettings } from './settings-context.ts';
import { useSettingsForm } from './use-settings-form.ts';

/** What the chatbot knows at all times. */
export function KnowingCard() {
  const t = useT();
  const format = useFormat();
  const { client } = useSettings();
  const form = useSettingsForm({
    current: {
      companyFacts: client.settings?.companyFacts ?? '',
      privacyUrl: client.settings?.privacyUrl ?? '',
    },
    checks: { companyFacts: checkCompanyFacts, privacyUrl: checkPrivacyUrl },
    inputOf: (changes) => changes,
  });
  return (
    <SettingsCard title={t('settings.knowing')} form={form}>
      <TextAreaField
        {...form.field('companyFacts')}
        rows={6}
        hint={t('clientform.characters', {
          count: format.numberExactly([...form.values.companyFacts].length),
          most: format.numberExactly(4_000),
        })}
      />
      <Field {...form.field('privacyUrl')} type="url" inputMode="url" placeholder="https://" />
    </SettingsCard>
  );
}
