import { englishDay } from '../../../demo/polish-day.ts';
import type { Tone } from '../prompt/tone.ts';
import type { Phrases } from './phrases.ts';

const NAMES = {
  name: 'your full name',
  email: 'your e-mail address',
  phone: 'your phone number',
  service: '',
} as const;

/** What the rules say in English: formal or familiar. */
export function english({ formality, manner }: Tone): Phrases {
  const say = (formal: string, familiar: string) => (formality === 'ty' ? familiar : formal);
  const gladly = manner === 'friendly' ? 'Happy to help! ' : '';
  const named = (company: string | null) => (company ? ` This is the virtual assistant of ${company}.` : '');
  const list = (times: string[]) => times.join(', ');
  return {
    greeting: (company) =>
      say(`Good day!${named(company)} How may I help you?`, `Hi!${named(company)} How can I help?`),
    thanks: () =>
      say('You are welcome. May I help you with anything else?', "You're welcome! Anything else?"),
    goodbye: () => say('Goodbye, and have a nice day!', 'Bye, have a nice day!'),
    identity: (company) =>
      `I am an automatic assistant${company ? ` of ${company}` : ''}, not a person. ` +
      'I answer questions and book visits. Would you rather talk to a member of our staff?',
    unknown: (offersHuman) =>
      offersHuman
        ? 'I am afraid I do not know that. Shall I pass you on to a member of our staff?'
        : 'I am afraid I do not know that. Please ask us by phone or e-mail.',
    allRight: () => say('Very well. May I help you with anything else?', 'All right! Anything else?'),
    refusal: () =>
      say(
        'I cannot do that. I will gladly answer your questions about what we offer.',
        "I can't do that, but I'm happy to answer questions about what we offer.",
      ),
    fromKnowledge: (answer, source) => `${answer} (source: ${source})`,
    askDay: () => `${gladly}Which day and what time would suit you?`,
    askDate: () => 'Please give the day as a date, e.g. 2026-12-15. Which day would suit you?',
    askTime: (day) => `What time would suit you on ${englishDay(day)}?`,
    askFor: (what) => {
      if (what.includes('service')) return 'Which service shall I book for you?';
      const wanted = what.map((part) => NAMES[part]);
      const joined = [wanted.slice(0, -1).join(', '), wanted.at(-1)!].filter(Boolean).join(' and ');
      return say(
        `Please give me ${joined}, and I will book that time.`,
        `Tell me ${joined} and I'll book it.`,
      );
    },
    past: () => 'That time has passed already. Which other day would suit you? Which day?',
    slots: (day, times) => `Free times on ${englishDay(day)}: ${list(times)}. Which time would suit you?`,
    noSlots: (day) =>
      `I am sorry, there is nothing free on ${englishDay(day)}. Is there another day that suits you?`,
    booked: (day, time, awaitsCode, message) =>
      `Done: your visit is noted for ${englishDay(day)} at ${time}.` +
      (awaitsCode ? ' We have sent a code to your address; please enter it to confirm the visit.' : '') +
      (message ? ` ${message}` : ''),
    taken: (times) =>
      'I am sorry, that time is taken. ' +
      (times.length > 0
        ? `Still free: ${list(times)}. Which time would suit you?`
        : 'Is there another day or which time would suit you?'),
    notBooked: (message) =>
      `I am sorry, the visit could not be booked.${message ? ` ${message}` : ''} Is there another day that suits you?`,
    handedOver: () => 'I have passed your request on; somebody from our team will be in touch soon.',
    notHandedOver: (message) =>
      `I am sorry, nobody could be told right now.${message ? ` ${message}` : ''} Please call us.`,
    noHuman: () => 'I cannot connect you from here. Please contact us by phone or e-mail.',
    outcome: (message, failed) => message ?? (failed ? 'I am sorry, that did not work.' : 'Done.'),
  };
}
