/** A row of `platform_people`: somebody who may sign in. What Cognito knows better (accepted, second factor) is not in it. */
export interface PersonRow {
  /** The client; PLATFORM for owners. */
  client_id: string;
  /** Lower case. */
  email: string;
  /** ISO instant of the last invitation; absent for who was there before there were rows. */
  invited_at?: string;
  /** Who sent it, by address. */
  invited_by?: string;
  /** Language to be written to in. */
  language?: string;
  /** ISO instant, written as tokens are given out. */
  last_seen_at?: string;
  /** Decided, though perhaps not done in Cognito yet: such an owner decides nothing about others any more. */
  disabled?: true;
  /** When the second factor was last taken away, ISO instant. */
  mfa_reset_at?: string;
  /** Decided likewise; the row goes last. */
  removing?: true;
}
