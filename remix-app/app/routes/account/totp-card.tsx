import { useFetcher } from '@remix-run/react';
import { ShieldCheck, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { TotpOfferForm } from '~/components/account/totp-offer-form.tsx';
import { Notice } from '~/components/signin/notice.tsx';
import { Button } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import { Chip } from '~/components/ui/chip.tsx';
import { Dialog } from '~/components/ui/dialog.tsx';
import type { Outcome } from '~/lib/account/outcome.ts';
import type { TotpOffer } from '~/lib/account/totp.server.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Turns two-step sign-in on and off. */
export function TotpCard({ isOn }: { isOn: boolean }) {
  const t = useT();
  const [before, setBefore] = useState(isOn);
  const [turns, setTurns] = useState(0);
  const [asking, setAsking] = useState(false);
  // Under a key of its own for each turn, so that nothing of an earlier offer is shown again.
  const offer = useFetcher<TotpOffer>({ key: `totp-offer-${turns}` });
  const removal = useFetcher<Outcome>();
  if (before !== isOn) {
    setBefore(isOn);
    setTurns(turns + 1);
    setAsking(false);
  }

  return (
    <Card
      title={t('account.totpTitle')}
      actions={
        isOn ? (
          <Chip icon={ShieldCheck} tone="good">
            {t('account.totpOn')}
          </Chip>
        ) : (
          <Chip icon={ShieldOff}>{t('account.totpOff')}</Chip>
        )
      }
    >
      <p className="-mt-3 mb-5 text-muted">{t('account.totpLead')}</p>
      {turns > 0 && !offer.data && (
        <Notice tone="good">{t(isOn ? 'account.totpDone' : 'account.totpRemoved')}</Notice>
      )}
      {isOn && (
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('account.totpRemove')}
        </Button>
      )}
      {!isOn && !offer.data && (
        <offer.Form method="post" action="/account">
          <Button type="submit" name="intent" value="offer-totp" busy={offer.state !== 'idle'}>
            {t('account.totpBegin')}
          </Button>
        </offer.Form>
      )}
      {!isOn && offer.data && <TotpOfferForm offer={offer.data} action="/account" />}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('account.totpRemoveTitle')}
        description={t('account.totpRemoveLead')}
      >
        <removal.Form method="post" action="/account" className="flex justify-end gap-2">
          <Button onClick={() => setAsking(false)}>{t('states.cancel')}</Button>
          <Button
            type="submit"
            name="intent"
            value="remove-totp"
            look="danger"
            busy={removal.state !== 'idle'}
          >
            {t('account.totpRemove')}
          </Button>
        </removal.Form>
      </Dialog>
    </Card>
  );
}
