import type { PersonState } from '#generated/types.ts';

/** What can be done about somebody in the list. */
export const personChanges = ['resend', 'enable', 'disable', 'resetMfa', 'remove'] as const;
export type PersonChange = (typeof personChanges)[number];

/** Those that somebody would be surprised by: they are asked about first. */
const askedChanges = ['disable', 'resetMfa', 'remove'] as const;
export type AskedChange = (typeof askedChanges)[number];

export const isAsked = (change: PersonChange): change is AskedChange =>
  askedChanges.some((one) => one === change);

/** What makes sense for a person as they are; nobody does any of it to themselves. */
export function changesFor(
  person: { email: string; state: PersonState; mfa: boolean },
  me: { email: string; isOwner: boolean },
): PersonChange[] {
  if (person.email === me.email.toLowerCase()) return [];
  const sensible: Record<PersonChange, boolean> = {
    resend: person.state === 'INVITED',
    enable: person.state === 'DISABLED',
    disable: person.state === 'ACTIVE',
    resetMfa: person.mfa && me.isOwner,
    remove: true,
  };
  return personChanges.filter((change) => sensible[change]);
}
