import { MoreHorizontal, ShieldCheck } from 'lucide-react';
import { Button } from '~/components/ui/button.tsx';
import { Chip } from '~/components/ui/chip.tsx';
import { MenuOnDemand } from '~/components/ui/menu-on-demand.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { PersonChange } from '~/lib/people/people-changes.ts';
import { PersonChip } from './person-chip.tsx';
import type { PersonMenuItemsProps } from './person-menu-items.tsx';
import type { ListedPersonFragment } from './queries.generated.ts';

interface PersonItemProps {
  person: ListedPersonFragment;
  isMe: boolean;
  changes: PersonChange[];
  onChoose: (change: PersonChange) => void;
}

/** Somebody, how they stand, and what can be done about it. */
export function PersonItem({ person, isMe, changes, onChoose }: PersonItemProps) {
  const t = useT();
  return (
    <li className="flex min-h-16 items-center gap-3 border-t py-2.5 pr-3 pl-5 first:border-t-0">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-medium wrap-anywhere">
            {person.email}
            {isMe && <span className="ml-1.5 font-normal text-muted">{t('people.you')}</span>}
          </p>
          <p className="text-sm text-muted">{useTrace(person)}</p>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          {person.mfa && (
            <Chip icon={ShieldCheck} tone="neutral">
              {t('people.mfa')}
            </Chip>
          )}
          <PersonChip {...person} />
        </div>
      </div>
      <div className="size-9 shrink-0">
        {changes.length > 0 && (
          <MenuOnDemand<PersonMenuItemsProps>
            load={() => import('./person-menu-items.tsx').then(({ PersonMenuItems }) => PersonMenuItems)}
            trigger={
              <Button
                look="quiet"
                size="icon"
                aria-label={t('people.changes', { email: person.email })}
                title={t('people.changes', { email: person.email })}
              >
                <MoreHorizontal aria-hidden className="size-4" />
              </Button>
            }
            given={{ changes, onChoose }}
          />
        )}
      </div>
    </li>
  );
}

/** The latest that is known of somebody. */
function useTrace({ lastSeenAt, invitedAt, invitedBy, state }: ListedPersonFragment): string {
  const t = useT();
  const format = useFormat();
  if (lastSeenAt) return t('people.seen', { when: format.relative(lastSeenAt) });
  if (!invitedAt) return t('people.notSeen');
  const when = format.relative(invitedAt);
  if (state !== 'INVITED') return t('people.invitedWhen', { when });
  return invitedBy ? t('people.invitedBy', { when, who: invitedBy }) : t('people.invitedWhen', { when });
}
