import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useNavigate, useSearchParams } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PanelHandle } from '~/components/frame/breadcrumb.tsx';
import { PageHeader } from '~/components/frame/page-header.tsx';
import { Card } from '~/components/ui/card.tsx';
import { Skeleton } from '~/components/ui/skeleton.tsx';
import { UnsavedDialog } from '~/components/ui/unsaved-dialog.tsx';
import { apiFault } from '~/lib/api/api-fault.ts';
import { apiFor } from '~/lib/api/api-for.server.ts';
import { clientPath } from '~/lib/clients/client-path.ts';
import { clientInput, isTyped } from '~/lib/clients/new-client-draft.ts';
import { firstWrongStep, parseStep, stepOf, STEPS, type Step } from '~/lib/clients/new-client-steps.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { translatorFor } from '~/lib/i18n/request-language.server.ts';
import { pageTitle } from '~/lib/page/page-title.ts';
import { ChatbotStep } from './chatbot-step.tsx';
import { CheckStep } from './check-step.tsx';
import { CompanyStep } from './company-step.tsx';
import { ContractStep } from './contract-step.tsx';
import {
  NewClientPageDocument,
  useCreateClientMutation,
  useNewClientPageQuery,
} from './queries.generated.ts';
import { Stepper } from './stepper.tsx';
import { useDraft } from './use-draft.ts';
import type { Refusal } from './use-step-form.ts';

export const handle: PanelHandle = { crumb: 'clients.new' };

export async function loader({ request }: LoaderFunctionArgs) {
  const api = await apiFor(request);
  if (!api.user.isOwner) throw new Response(null, { status: 404 });
  await api.query(NewClientPageDocument, {});
  return api.page({ title: translatorFor(request)('clients.new') });
}

/** Nothing of the page changes with the step. */
export const shouldRevalidate = () => false;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

const forms = { company: CompanyStep, contract: ContractStep, chatbot: ChatbotStep };

export default function NewClient() {
  const t = useT();
  const [search] = useSearchParams();
  const step = parseStep(search);
  const navigate = useNavigate();
  const { draft, change, clear } = useDraft();
  const plans = useNewClientPageQuery().data?.plans;
  const [create] = useCreateClientMutation();
  const [busy, setBusy] = useState(false);
  const [isCreated, setCreated] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const goTo = (to: Step) => navigate({ search: `step=${to}` });

  // Each step begins at its top.
  useEffect(() => {
    scrollTo({ top: 0 });
  }, [step]);

  async function onCreate() {
    if (!draft) return;
    const wrong = firstWrongStep(draft);
    if (wrong) {
      setRefusal({ field: '', sentence: '' });
      return goTo(wrong);
    }
    setBusy(true);
    setFault(null);
    try {
      const { data } = await create({ variables: { input: clientInput(draft) } });
      clear();
      // At once: whoever has just created a client is not asked whether to drop it.
      flushSync(() => setCreated(true));
      navigate(clientPath(data!.createClient.clientId, 'provisioning'));
    } catch (error) {
      const { type, field, sentence } = apiFault(error);
      setBusy(false);
      if (type !== 'BadInput' && type !== 'Conflict') return setFault(t('newclient.failedHint'));
      const to = stepOf(field ?? '');
      if (to === 'check') return setFault(sentence);
      setRefusal({ field: field!, sentence });
      goTo(to);
    }
  }

  function onNext() {
    setRefusal(null);
    goTo(STEPS[STEPS.indexOf(step) + 1] ?? 'check');
  }

  const Form = step === 'check' ? null : forms[step];
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('clients.new')} />
      <UnsavedDialog isUnsaved={draft !== null && isTyped(draft) && !isCreated} onDrop={clear} />
      <Stepper step={step} />
      <Card className="sm:p-6">
        {!draft || !plans ? (
          <FormSkeleton />
        ) : Form ? (
          <Form key={step} draft={draft} plans={plans} onChange={change} onNext={onNext} refusal={refusal} />
        ) : (
          <CheckStep draft={draft} plans={plans} busy={busy} fault={fault} onCreate={() => void onCreate()} />
        )}
      </Card>
    </div>
  );
}

/** The shape of a step. */
function FormSkeleton() {
  return (
    <div role="status" aria-busy className="grid gap-6">
      <Skeleton className="h-6 w-40" />
      {[0, 1, 2, 3].map((field) => (
        <Skeleton key={field} className="h-16" />
      ))}
    </div>
  );
}
