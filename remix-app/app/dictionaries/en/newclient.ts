import type { Dictionary } from '../pl/index.ts';

const newclient: Dictionary['newclient'] = {
  steps: 'Steps',
  stepOf: 'Step {number} of {count}',
  step_company: 'Company',
  step_contract: 'Contract',
  step_chatbot: 'Chatbot',
  step_check: 'Review',
  title_company: 'Company',
  lead_company: 'Who the client is, and on which website its chatbot will work.',
  title_contract: 'Contact and contract',
  lead_contract: 'Whom to write to, what the client pays and how much it may use.',
  title_chatbot: 'Chatbot',
  lead_chatbot: 'What the chatbot is to know from its first conversation. All of it can be changed later.',
  title_check: 'Review and create',
  lead_check: 'Once created, the chatbot is set up at once. It usually takes some minutes.',
  back: 'Back',
  next: 'Next',
  create: 'Create the client',
  change: 'Change',
  changePart: 'Change: {part}',
  fee: 'Monthly fee',
  failed: 'The client could not be created',
  failedHint: 'What you typed is safe. Check the connection and try again in a moment.',
};
export default newclient;
