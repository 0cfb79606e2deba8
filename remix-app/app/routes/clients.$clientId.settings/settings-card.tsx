import { CircleCheck, GitMerge } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import { Notice } from '~/components/ui/notice.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { Saving } from './use-save-client.ts';

/** Settings that belong together, saved together. */
export function SettingsCard(props: {
  title: string;
  lead?: string;
  form: { submit: () => Promise<void>; saving: Saving; isChanged: boolean; disputes: readonly string[] };
  children: ReactNode;
}) {
  const t = useT();
  const { submit, saving, isChanged, disputes } = props.form;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void submit();
  }
  return (
    <Card title={props.title}>
      <form noValidate onSubmit={onSubmit} aria-label={props.title}>
        {props.lead ? <p className="-mt-3 mb-5 text-muted">{props.lead}</p> : null}
        {saving === 'conflict' ? (
          <Notice tone="warn" icon={GitMerge} title={t('settings.conflictTitle')}>
            <p>{t('settings.conflictLead')}</p>
            {disputes.length > 0 ? (
              <p>
                {t('settings.conflictFields', {
                  fields: disputes.map((name) => t(`clientform.${name}` as MessageKey)).join(', '),
                })}
              </p>
            ) : null}
          </Notice>
        ) : null}
        <div className="grid gap-6">{props.children}</div>
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            look={isChanged ? 'primary' : 'plain'}
            disabled={!isChanged}
            busy={saving === 'saving'}
          >
            {t('settings.save')}
          </Button>
          <p role="status" className="text-sm">
            {saving === 'saved' && !isChanged ? (
              <span className="inline-flex items-center gap-1.5 text-good">
                <CircleCheck aria-hidden className="size-4" />
                {t('settings.saved')}
              </span>
            ) : saving === 'failed' ? (
              <span className="text-bad">{t('settings.notSaved')}</span>
            ) : null}
          </p>
        </div>
      </form>
    </Card>
  );
}
