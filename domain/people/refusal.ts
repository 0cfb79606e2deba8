/** Why a change to people is refused: a word that the panel has a sentence for, and the sentence for everybody else. */
export const PEOPLE_REFUSALS = {
  BadInput: 'Write an e-mail address like anna@firma.pl.',
  PeopleNotYours:
    'Only an owner of the platform can do this here. Ask them to, or to let your company invite its own people.',
  PersonKnown: 'This person is here already. Mail the invitation again if it was lost.',
  PersonTaken: 'This address already has an account in the panel. Invite another address.',
  PersonUnknown: 'There is nobody with this address here. Reload the page.',
  PersonAccepted:
    'This person has already accepted the invitation. If the password is lost, "forgot password" helps.',
  PersonDisabled: 'This person is disabled. Enable them first, then mail the invitation.',
  OwnAccess: 'Nobody can do this to themselves. Ask another owner.',
  AccessChanged: 'Your own access has just been changed by another owner. Reload the page.',
  PeopleClosed: 'This client is cancelled, so nobody new can be let in. Resume the client first.',
  ClientUnknown: 'There is no such client.',
  TooManyPeople: 'There are 100 people here, which is the most. Remove somebody first.',
} as const;

export type PeopleRefusalType = keyof typeof PEOPLE_REFUSALS;

/** Ends a change that may not be. */
export class PeopleRefusal extends Error {
  constructor(readonly type: PeopleRefusalType) {
    super(PEOPLE_REFUSALS[type]);
  }
}
