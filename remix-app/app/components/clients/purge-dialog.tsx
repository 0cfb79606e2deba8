import type { FormEvent } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Dialog } from '~/components/ui/dialog.tsx';
import { Field } from '~/components/ui/field.tsx';
import { faultKey } from '~/lib/api/fault-key.ts';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { usePurgeClientMutation } from './queries.generated.ts';

const refusals = { Conflict: 'states.changedMeanwhile', NoStack: 'clients.purgeForeign' } as const;

/** Removes a client for good, once its id has been typed. */
export function PurgeDialog(props: {
  client: { clientId: string; companyName: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onBegun: () => void;
}) {
  const t = useT();
  const { clientId, companyName } = props.client;
  const [purge, { loading }] = usePurgeClientMutation({ fetchPolicy: 'no-cache' });
  const form = useCheckedForm({
    confirmation: (value) => (value.trim() === clientId ? null : t('clients.purgeDiffers', { id: clientId })),
  });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values) return;
    try {
      await purge({ variables: { clientId, confirmation: values.confirmation.trim() } });
      props.onOpenChange(false);
      props.onBegun();
    } catch (error) {
      form.fail('confirmation', t(faultKey(error, refusals, 'clients.purgeFailed')));
    }
  }

  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('clients.purgeTitle', { name: companyName })}
      description={t('clients.purgeLead')}
    >
      <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-5">
        <Field
          label={t('clients.purgeConfirm', { id: clientId })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.field('confirmation')}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => props.onOpenChange(false)}>{t('states.cancel')}</Button>
          <Button type="submit" look="danger" busy={loading}>
            {t('clients.purge')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
