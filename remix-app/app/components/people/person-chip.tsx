import { Ban, CircleCheck, MailQuestion, MailX } from 'lucide-react';
import { Chip } from '~/components/ui/chip.tsx';
import { useNow } from '~/lib/format/now.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { ListedPersonFragment } from './queries.generated.ts';

/** Whether somebody can sign in; an invitation that has ended is no way in any more. */
export function PersonChip({ state, invitationEndsAt }: ListedPersonFragment) {
  const t = useT();
  const now = useNow();
  if (state === 'ACTIVE')
    return (
      <Chip icon={CircleCheck} tone="good">
        {t('people.active')}
      </Chip>
    );
  if (state === 'DISABLED') return <Chip icon={Ban}>{t('people.disabled')}</Chip>;
  const hasEnded = invitationEndsAt !== null && Date.parse(invitationEndsAt) <= now;
  return (
    <Chip icon={hasEnded ? MailX : MailQuestion} tone={hasEnded ? 'warn' : 'accent'}>
      {t(hasEnded ? 'people.ended' : 'people.invited')}
    </Chip>
  );
}
