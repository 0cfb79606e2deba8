import { Field } from '~/components/ui/field.tsx';
import { checkContactEmail, checkContactPhone } from '~/lib/clients/client-checks.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { SettingsCard } from './settings-card.tsx';
import { useSettings } from './settings-context.ts';
import { useSettingsForm } from './use-settings-form.ts';

/** Whom to write to and call. */
export function ContactCard() {
  const t = useT();
  const { client } = useSettings();
  const form = useSettingsForm({
    current: { contactEmail: client.contactEmail ?? '', contactPhone: client.contactPhone ?? '' },
    checks: { contactEmail: checkContactEmail, contactPhone: checkContactPhone },
    inputOf: (changes) => changes,
  });
  return (
    <SettingsCard title={t('settings.contact')} lead={t('settings.contactLead')} form={form}>
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        <Field {...form.field('contactEmail')} type="email" autoCapitalize="none" />
        <Field {...form.field('contactPhone')} type="tel" />
      </div>
    </SettingsCard>
  );
}
