import { Link } from '@remix-run/react';
import { CircleAlert, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { HoursList } from '~/components/clients/hours-list.tsx';
import { Facts } from '~/components/ui/facts.tsx';
import { Notice } from '~/components/ui/notice.tsx';
import { LIMIT_FIELDS } from '~/lib/clients/limit-fields.ts';
import { readFee } from '~/lib/clients/monthly-fee.ts';
import type { NewClientDraft } from '~/lib/clients/new-client-draft.ts';
import type { FormStep } from '~/lib/clients/new-client-steps.ts';
import { planNamed, type Plan } from '~/lib/clients/plan.ts';
import { readTaxId, writeTaxId } from '~/lib/clients/tax-id.ts';
import { readDomain } from '~/lib/clients/web-domain.ts';
import { noData, useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { StepForm } from './step-form.tsx';

/** All that will be created, to look at once more. */
export function CheckStep({
  draft,
  plans,
  busy,
  fault,
  onCreate,
}: {
  draft: NewClientDraft;
  plans: readonly Plan[];
  busy: boolean;
  /** Why it could not be created, where no field is to blame. */
  fault: string | null;
  onCreate: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const plan = planNamed(plans, draft.subscriptionPlan);
  const fee = readFee(draft.monthlyFee);
  const taxId = readTaxId(draft.taxId);
  return (
    <StepForm step="check" busy={busy} onSubmit={onCreate}>
      <Part step="company">
        <Facts
          facts={[
            [t('clientform.companyName'), draft.companyName || noData],
            [t('clientform.clientId'), draft.clientId || noData],
            [t('clientform.domain'), (readDomain(draft.domain) ?? draft.domain) || noData],
            [t('clientform.taxId'), taxId ? writeTaxId(taxId) : noData],
          ]}
        />
      </Part>
      <Part step="contract">
        <Facts
          facts={[
            [t('clientform.contactEmail'), draft.contactEmail || noData],
            [t('clientform.contactPhone'), draft.contactPhone || noData],
            [t('clientform.subscriptionPlan'), t(`clients.plan_${draft.subscriptionPlan}`)],
            [t('newclient.fee'), fee ? format.money({ amount: fee, currency: 'PLN' }) : noData],
            ...LIMIT_FIELDS.map(({ name }): [string, string] => [
              t(`clientform.${name}`),
              draft[name]
                ? format.numberExactly(Number(draft[name]))
                : t('clientform.fromPlan', { limit: format.numberExactly(plan.limits[name]) }),
            ]),
          ]}
        />
      </Part>
      <Part step="chatbot">
        <Facts
          facts={[
            [t('clientform.timeZone'), draft.timeZone],
            [t('clientform.language'), t(`clientform.language_${draft.language}`)],
            [t('clientform.openingHours'), <HoursList key="hours" hours={draft.openingHours} />],
            [
              t('clientform.companyFacts'),
              <span key="facts" className="whitespace-pre-wrap">
                {draft.companyFacts || noData}
              </span>,
            ],
            [
              t('clientform.features'),
              draft.features.length === 0 ? (
                noData
              ) : (
                <ul key="features">
                  {draft.features.map((feature) => (
                    <li key={feature}>{t(`clientform.feature_${feature}`)}</li>
                  ))}
                </ul>
              ),
            ],
          ]}
        />
      </Part>
      {fault ? (
        <Notice tone="bad" icon={CircleAlert} title={t('newclient.failed')} className="-mb-2">
          <p>{fault}</p>
        </Notice>
      ) : null}
    </StepForm>
  );
}

function Part({ step, children }: { step: FormStep; children: ReactNode }) {
  const t = useT();
  return (
    <section aria-labelledby={`part-${step}`} className="border-t pt-4">
      <header className="mb-2 flex items-center justify-between">
        <h3 id={`part-${step}`}>{t(`newclient.step_${step}`)}</h3>
        <Link
          to={{ search: `step=${step}` }}
          aria-label={t('newclient.changePart', { part: t(`newclient.step_${step}`) })}
          className="inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-sm text-accent hover:underline"
        >
          <Pencil aria-hidden className="size-3.5" />
          {t('newclient.change')}
        </Link>
      </header>
      {children}
    </section>
  );
}
