import { useEffect } from 'react';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { fieldRefusal } from '~/lib/clients/field-refusal.ts';
import type { NewClientDraft } from '~/lib/clients/new-client-draft.ts';
import type { Plan } from '~/lib/clients/plan.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

export interface StepProps {
  draft: NewClientDraft;
  plans: readonly Plan[];
  onChange: (changes: Partial<NewClientDraft>) => void;
  onNext: () => void;
  /** What the API refused, or what is missing: told under its field when the step opens. */
  refusal: Refusal | null;
}

export interface Refusal {
  field: string;
  sentence: string;
}

/** A step's checked form: its fields hold the draft's text. */
export function useStepForm<Name extends keyof NewClientDraft & string>(
  checks: Record<Name, (value: string) => MessageKey | null>,
  draft: NewClientDraft,
  refusal: Refusal | null,
) {
  const t = useT();
  const names = Object.keys(checks) as Name[];
  const form = useCheckedForm(
    Object.fromEntries(
      names.map((name) => [
        name,
        (value: string) => {
          const wrong = checks[name](value);
          return wrong && t(wrong);
        },
      ]),
    ) as Record<Name, (value: string) => string | null>,
  );
  useEffect(() => {
    const refused = names.find((name) => name === refusal?.field);
    if (refused && refusal?.sentence) form.fail(refused, fieldRefusal(t, refused, refusal.sentence));
    else if (refusal) form.submit();
    // The refusal alone is news; the rest is new at every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refusal]);
  const field = (name: Name) => ({
    label: t(`clientform.${name}` as MessageKey),
    name,
    autoComplete: 'off',
    defaultValue: draft[name] as string,
    ...form.field(name),
  });
  return { ...form, field };
}
