import { useState } from 'react';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { faultKey } from '~/lib/api/fault-key.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { PersonChange } from '~/lib/people/people-changes.ts';
import {
  useDisablePersonMutation,
  useEnablePersonMutation,
  useInvitePersonMutation,
  useRemovePersonMutation,
  useResendInvitationMutation,
  useResetMfaMutation,
} from './queries.generated.ts';

/** What is said of each refusal. */
const sentences: Record<string, MessageKey> = {
  BadInput: 'signin.emailWrong',
  PersonKnown: 'people.faultKnown',
  PersonTaken: 'people.faultTaken',
  PersonUnknown: 'people.faultUnknown',
  PersonAccepted: 'people.faultAccepted',
  PersonDisabled: 'people.faultDisabled',
  PeopleNotYours: 'people.faultNotYours',
  PeopleClosed: 'people.faultClosed',
  OwnAccess: 'people.faultSelf',
  AccessChanged: 'people.faultChanged',
  TooManyPeople: 'people.faultTooMany',
  ClientUnknown: 'states.changedMeanwhile',
};

export interface News {
  tone: 'good' | 'bad';
  sentence: string;
}

/** Changes to the people of a client (null: the owners), the list read anew after each, and what came of the last. */
export function usePeopleChanges(clientId: string | null, refresh: () => Promise<unknown>) {
  const t = useT();
  const [news, setNews] = useState<News | null>(null);
  const [sendInvitation] = useInvitePersonMutation();
  const [resend] = useResendInvitationMutation();
  const [enable] = useEnablePersonMutation();
  const [disable] = useDisablePersonMutation();
  const [resetMfa] = useResetMfaMutation();
  const [remove] = useRemovePersonMutation();
  const mutations = { resend, enable, disable, resetMfa, remove };

  const faultOf = (error: unknown) => t(faultKey(error, sentences, 'people.failed'));
  /** The list is read anew whatever came: somebody else may have changed it. */
  const reread = () => refresh().catch(() => {});

  return {
    news,
    /** The sentence that stands for a refusal; null where the invitation went out. */
    async invite(email: string, language: string): Promise<string | null> {
      setNews(null);
      try {
        const { data } = await sendInvitation({ variables: { input: { clientId, email, language } } });
        // Somebody whose account was there before the list: no mail, the list is complete now.
        const isOld = data?.invitePerson.state === 'ACTIVE';
        setNews({ tone: 'good', sentence: t(isOld ? 'people.listed' : 'people.sent', { email }) });
        // The form is free for the next one meanwhile.
        void reread();
        return null;
      } catch (error) {
        return faultOf(error);
      }
    },
    async change(change: PersonChange, email: string): Promise<void> {
      setNews(null);
      try {
        await mutations[change]({ variables: { clientId, email } });
        setNews({ tone: 'good', sentence: t(`people.${change}Done`, { email }) });
      } catch (error) {
        setNews({ tone: 'bad', sentence: faultOf(error) });
      }
      await reread();
    },
  };
}
