import type { Plan } from '~/lib/clients/plan.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** What a plan lets a client use, in a sentence. */
export function PlanLimits({ plan: { name, limits } }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  return t('clientform.planLimits', {
    plan: t(`clients.plan_${name}`),
    conversations: limits.conversationsPerMonth,
    megabytes: format.numberExactly(limits.knowledgeMegabytes),
    session: format.numberExactly(limits.tokensPerSession),
    visitor: format.numberExactly(limits.tokensPerVisitorDay),
  });
}
