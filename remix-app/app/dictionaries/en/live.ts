import type { Dictionary } from '../pl/index.ts';

const live: Dictionary['live'] = {
  title: 'Live',
  lead: 'Messages of all conversations, as they are written.',
  pause: 'Pause',
  resume: 'Resume',
  resumeWaiting: 'Resume and show {count, plural, one {# new} other {# new}}',
  clear: 'Clear',
  state_connecting: 'Connecting',
  state_connected: 'Connected',
  state_reconnecting: 'Reconnecting',
  state_paused: 'Paused',
  emptyTitle: 'Quiet. Waiting for the first message',
  emptyHint: 'Open the company’s website and write to the chatbot. The message shows here at once.',
  seeConversations: 'See earlier conversations',
  openConversation: 'Open the conversation',
  announced:
    '{messages, plural, one {# new message} other {# new messages}} in {conversations, plural, one {# conversation} other {# conversations}}',
  gap: 'The connection was interrupted. Messages of that moment are in the conversations.',
  kept: 'The latest 200 messages are kept',
};
export default live;
