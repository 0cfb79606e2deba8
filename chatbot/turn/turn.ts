import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import type { SessionClaims } from '../session/token.ts';
import type { Admitted, Message } from './admit.ts';

/** One message that may be answered: whose, by whom, and what is reserved for it. */
export interface Turn {
  profile: ChatProfile;
  claims: SessionClaims;
  message: Message;
  admitted: Admitted;
}
