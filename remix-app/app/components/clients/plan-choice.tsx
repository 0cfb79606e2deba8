import type { SubscriptionPlan } from '#generated/types.ts';
import { Segments } from '~/components/ui/segments.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

const PLANS: readonly SubscriptionPlan[] = ['BASIC', 'PRO', 'ENTERPRISE'];

/** What a client pays for. */
export function PlanChoice({
  plan,
  onChange,
}: {
  plan: SubscriptionPlan;
  onChange: (plan: SubscriptionPlan) => void;
}) {
  const t = useT();
  return (
    <div>
      <p className="mb-1.5 text-sm font-medium" aria-hidden>
        {t('clientform.subscriptionPlan')}
      </p>
      <div className="flex h-10 items-center">
        <Segments
          label={t('clientform.subscriptionPlan')}
          value={plan}
          onChoose={onChange}
          choices={PLANS.map((value) => ({ value, label: t(`clients.plan_${value}`) }))}
        />
      </div>
    </div>
  );
}
