import { Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Notice } from '~/components/signin/notice.tsx';
import { ConfirmDialog } from '~/components/ui/confirm-dialog.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import { changesFor, isAsked, type AskedChange, type PersonChange } from '~/lib/people/people-changes.ts';
import { InviteForm } from './invite-form.tsx';
import { PersonItem } from './person-item.tsx';
import type { ListedPersonFragment } from './queries.generated.ts';
import { usePeopleChanges } from './use-people-changes.ts';

interface PeopleCardProps {
  /** Whose people; null for the owners. */
  clientId: string | null;
  people: readonly ListedPersonFragment[];
  me: { email: string; isOwner: boolean };
  /** Whether the signed-in person may change anything here; else the list is only read. */
  mayChange: boolean;
  /** Whether anybody new may come. */
  mayInvite: boolean;
  /** Why not, where it is worth a sentence. */
  note?: ReactNode;
  refresh: () => Promise<unknown>;
}

/** Who may sign in: invited, disabled, removed, and helped where a phone is lost. */
export function PeopleCard({ clientId, people, me, mayChange, mayInvite, note, refresh }: PeopleCardProps) {
  const t = useT();
  const { news, invite, change } = usePeopleChanges(clientId, refresh);
  const [asked, setAsked] = useState<{ change: AskedChange; email: string } | null>(null);
  const [isAsking, setAsking] = useState(false);

  function onChoose(chosen: PersonChange, email: string) {
    if (!isAsked(chosen)) return void change(chosen, email);
    setAsked({ change: chosen, email });
    setAsking(true);
  }

  return (
    <section aria-label={t('people.title')} className="rounded-lg border bg-surface">
      <div className="border-b p-5 empty:hidden">
        {mayInvite && <InviteForm invite={invite} />}
        {note && <p className="text-sm text-muted">{note}</p>}
      </div>
      <div aria-live="polite" className="px-5 pt-5 empty:hidden">
        {news && <Notice tone={news.tone}>{news.sentence}</Notice>}
      </div>
      {people.length === 0 ? (
        <EmptyState icon={Users}>{t('people.empty')}</EmptyState>
      ) : (
        <ul>
          {people.map((person) => (
            <PersonItem
              key={person.email}
              person={person}
              isMe={person.email === me.email.toLowerCase()}
              changes={mayChange ? changesFor(person, me) : []}
              onChoose={(chosen) => onChoose(chosen, person.email)}
            />
          ))}
        </ul>
      )}
      {asked && (
        <ConfirmDialog
          open={isAsking}
          onOpenChange={setAsking}
          title={t(`people.${asked.change}Title`, { email: asked.email })}
          description={t(`people.${asked.change}Lead`)}
          action={t(`people.${asked.change}`)}
          look="danger"
          onConfirm={() => change(asked.change, asked.email)}
        />
      )}
    </section>
  );
}
