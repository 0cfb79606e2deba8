import type { Tone } from './tone.ts';

/** A day and a time on the client's clock. */
export interface LocalMoment {
  /** YYYY-MM-DD */
  date: string;
  /** Minutes after midnight; null where the prompt tells the day only. */
  minutes: number | null;
}

/** A piece of the knowledge base. */
export interface Passage {
  /** Name of its document. */
  source: string;
  text: string;
}

export interface FaqEntry {
  question: string;
  answer: string;
}

/** What the rules read in a system prompt. The rest of it has no effect. */
export interface Prompt {
  now: LocalMoment | null;
  tone: Tone;
  company: string | null;
  /** What is spoken where the visitor's own words do not tell. */
  language: 'pl' | 'en';
  passages: Passage[];
  faq: FaqEntry[];
  /** What the company says of itself, a line each; its phone number and opening hours are two of them. */
  facts: string[];
}
