import { useFetcher } from '@remix-run/react';
import { Button } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Ends every session of the user. */
export function SessionsCard() {
  const t = useT();
  const fetcher = useFetcher();
  return (
    <Card title={t('account.sessionsTitle')}>
      <p className="-mt-3 mb-5 text-muted">{t('account.sessionsLead')}</p>
      <fetcher.Form method="post" action="/account">
        <Button
          type="submit"
          name="intent"
          value="sign-out-everywhere"
          look="danger"
          busy={fetcher.state !== 'idle'}
        >
          {t('account.sessionsSubmit')}
        </Button>
      </fetcher.Form>
    </Card>
  );
}
