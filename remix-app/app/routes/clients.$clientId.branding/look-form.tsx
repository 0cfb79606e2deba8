import { useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import { UnsavedDialog } from '~/components/ui/unsaved-dialog.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { apiFault } from '~/lib/api/api-fault.ts';
import { faultKey } from '~/lib/api/fault-key.ts';
import { isColor, isSameLook, savedOf, type Draft } from '~/lib/branding/draft.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { ColorField } from './color-field.tsx';
import { useUpdateBrandingMutation } from './queries.generated.ts';
import { WordFields } from './word-fields.tsx';

const refusals = { Conflict: 'branding.conflict', BadInput: 'branding.refused' } as const;

interface LookFormProps {
  clientId: string;
  /** Of the client, as it was read. */
  version: number;
  saved: Draft;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Asks for the client again, with its newest version. */
  lookAgain: () => Promise<unknown>;
}

/** Colour and words. What is typed is shown at once and kept when it is saved; leaving before that is asked about. */
export function LookForm({ clientId, version, saved, draft, onChange, lookAgain }: LookFormProps) {
  const t = useT();
  const [update, { loading }] = useUpdateBrandingMutation();
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const [isDone, setDone] = useState(false);
  const isChanged = !isSameLook(saved, draft);

  function change(part: Partial<Draft>) {
    setDone(false);
    onChange({ ...draft, ...part });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!isChanged || loading || !isColor(draft.primaryColor)) return;
    setProblem(null);
    try {
      const { data } = await update({ variables: { clientId, version, input: savedOf(draft) } });
      if (data) setDone(true);
    } catch (error) {
      // What was typed stays; the newest version is what it is saved on the next time.
      if (apiFault(error).type === 'Conflict') await lookAgain().catch(() => {});
      setProblem(faultKey(error, refusals, 'branding.failed'));
    }
  }

  return (
    <Card title={t('branding.look')}>
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-6">
        <ColorField value={draft.primaryColor} onChange={(primaryColor) => change({ primaryColor })} />
        <WordFields draft={draft} onChange={change} />
        <div className="-mx-5 -mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-b-lg border-t bg-surface px-5 py-4">
          <Button type="submit" look="primary" busy={loading} disabled={!isChanged}>
            {t('branding.save')}
          </Button>
          {isChanged && (
            <Button look="quiet" onClick={() => onChange(saved)}>
              {t('branding.undo')}
            </Button>
          )}
          <p role="status" className="text-sm text-muted">
            {isChanged ? t('branding.unsaved') : isDone ? t('branding.saved') : null}
          </p>
          {problem && (
            <p role="alert" className="basis-full text-sm text-bad">
              {t(problem)}
            </p>
          )}
        </div>
      </form>
      <UnsavedDialog isUnsaved={isChanged} />
    </Card>
  );
}
