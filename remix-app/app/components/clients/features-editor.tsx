import type { ClientFeature } from '#generated/types.ts';
import { Checkbox } from '~/components/ui/checkbox.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

export const FEATURES: readonly ClientFeature[] = ['CALENDAR', 'NOTIFICATIONS', 'ESCALATION_DETECTION'];

/** What a chatbot may do, each a box. */
export function FeaturesEditor({
  features,
  onChange,
}: {
  features: readonly ClientFeature[];
  onChange: (features: ClientFeature[]) => void;
}) {
  const t = useT();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t('clientform.features')}</legend>
      {FEATURES.map((feature) => (
        <Checkbox
          key={feature}
          label={t(`clientform.feature_${feature}`)}
          checked={features.includes(feature)}
          onChange={({ target }) =>
            onChange(FEATURES.filter((each) => (each === feature ? target.checked : features.includes(each))))
          }
        />
      ))}
    </fieldset>
  );
}
