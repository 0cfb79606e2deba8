import { useState } from 'react';
import { ClosedDaysEditor } from '~/components/clients/closed-days-editor.tsx';
import { OpeningHoursEditor } from '~/components/clients/opening-hours-editor.tsx';
import { Field } from '~/components/ui/field.tsx';
import { checkWholeNumber } from '~/lib/clients/client-checks.ts';
import { areRight } from '~/lib/clients/opening-hours.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { SettingsCard } from './settings-card.tsx';
import { useSettings } from './settings-context.ts';
import { useSettingsForm } from './use-settings-form.ts';

const checkMinutes = checkWholeNumber(5, 480);

/** When the chatbot books appointments, and how long they take. */
export function HoursCard() {
  const t = useT();
  const { client } = useSettings();
  const [strict, setStrict] = useState(false);
  const form = useSettingsForm({
    current: {
      openingHours: (client.settings?.openingHours ?? []).map(({ day, from, to }) => ({ day, from, to })),
      closedDays: client.settings?.closedDays ?? [],
      appointmentMinutes: String(client.settings?.appointmentMinutes ?? ''),
    },
    checks: { appointmentMinutes: checkMinutes },
    isRight: ({ openingHours }) => areRight(openingHours),
    inputOf: ({ appointmentMinutes, ...changes }) => ({
      ...changes,
      ...(appointmentMinutes === undefined ? {} : { appointmentMinutes: Number(appointmentMinutes) }),
    }),
  });
  const submit = () => {
    setStrict(true);
    return form.submit();
  };
  return (
    <SettingsCard title={t('settings.hours')} form={{ ...form, submit }}>
      <OpeningHoursEditor
        hours={form.values.openingHours}
        onChange={(openingHours) => form.set({ openingHours })}
        strict={strict}
      />
      <ClosedDaysEditor days={form.values.closedDays} onChange={(closedDays) => form.set({ closedDays })} />
      <Field
        {...form.field('appointmentMinutes')}
        inputMode="numeric"
        hint={t('clientform.between', { least: 5, most: 480 })}
        className="max-w-60"
      />
    </SettingsCard>
  );
}
