import { useEffect, useId, type ChangeEvent } from 'react';
import type { UpdateClientInput } from '#generated/types.ts';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { fieldRefusal } from '~/lib/clients/field-refusal.ts';
import { useCheckedForm, type TextElement } from '~/lib/form/use-checked-form.ts';
import { useKeptValues } from '~/lib/form/use-kept-values.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { useSaveClient } from './use-save-client.ts';
import { useSettings } from './settings-context.ts';

type TextNames<Values> = {
  [Name in keyof Values]: Values[Name] extends string ? Name : never;
}[keyof Values] &
  string;

/** A card's form: values made on what is saved, the checks of those that are typed, and how what changed is sent. */
export function useSettingsForm<Values extends object, Text extends TextNames<Values>>(given: {
  current: Values;
  checks: Record<Text, (value: string) => MessageKey | null>;
  /** Whether what is chosen, not typed, can be saved. */
  isRight?: (values: Values) => boolean;
  inputOf: (changes: Partial<Values>) => UpdateClientInput;
}) {
  const t = useT();
  const kept = useKeptValues(given.current);
  const names = Object.keys(given.checks) as Text[];
  const form = useCheckedForm<Text>(
    Object.fromEntries(
      names.map((name) => [
        name,
        (value: string) => {
          const wrong = given.checks[name](value);
          return wrong && t(wrong);
        },
      ]),
    ) as Record<Text, (value: string) => string | null>,
  );
  const { save, saving, typedOn } = useSaveClient();

  /** What a Field needs for a text: spread it. */
  const field = (name: Text) => ({
    label: t(`clientform.${name}` as MessageKey),
    value: kept.values[name] as string,
    autoComplete: 'off',
    ...form.field(name),
    onChange: ({ target }: ChangeEvent<TextElement>) => set({ [name]: target.value } as Partial<Values>),
  });

  function set(changes: Partial<Values>) {
    typedOn();
    kept.set(changes);
  }

  async function submit() {
    if (!form.submit() || given.isRight?.(kept.values) === false) return;
    const fault = await save(given.inputOf(kept.changes));
    const refused = names.find((name) => name === fault?.field);
    if (refused && fault) form.fail(refused, fieldRefusal(t, refused, fault.sentence));
  }

  const isChanged = Object.keys(kept.changes).length > 0;
  const { tellUnsaved } = useSettings();
  const id = useId();
  useEffect(() => {
    tellUnsaved(id, isChanged);
    return () => tellUnsaved(id, false);
  }, [tellUnsaved, id, isChanged]);
  return { values: kept.values, disputes: kept.disputes, set, field, submit, saving, isChanged };
}
