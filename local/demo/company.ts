import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import type { Step } from './script.ts';

/** Something that a company sells, in the cases that its sentences need. */
export interface Service {
  /** Nominative: "wymiana opon". */
  name: string;
  /** Accusative, after "na" or "umówić": "wymianę opon". */
  accusative: string;
  /** In English. */
  english: string;
  price: string;
  duration: string;
  /** Whom it is for; anybody unless told. */
  visitors?: 'women' | 'men';
}

/** What people write to the company about. */
export interface Topic {
  name: string;
  /** How often, next to the company's other topics. */
  weight: number;
  language?: 'en';
  /** How the visitor feels about it afterwards; `pleased` unless told. */
  mood?: 'pleased' | 'mixed' | 'cross';
  /** The service in question is one of these; any of the company's unless told. */
  services?: readonly string[];
  steps: readonly Step[];
}

/** A demo company: who it is, when people write to it, and what they say. */
export interface Company {
  profile: Omit<RegistryRow, 'SK' | 'created_at' | 'deployed_at'>;
  /** It became a client so many days before today. */
  clientForDays: number;
  /** Conversations in an ordinary week. */
  perWeek: number;
  /** Chance of each local hour, 24 numbers. */
  hours: readonly number[];
  /** Chance of each weekday, Monday first. */
  weekdays: readonly number[];
  sources: Readonly<Record<'website' | 'whatsapp' | 'facebook' | 'other', number>>;
  /** How many of its visitors hold a phone, 0 to 1. */
  onPhones: number;
  /** How many of its visitors are women, 0 to 1. */
  women: number;
  /** Tokens of prompt and knowledge that the model reads for every answer. */
  promptTokens: number;
  /** Weekdays on which it takes appointments, 1 = Monday, and the times. */
  open: readonly { days: readonly number[]; times: readonly string[] }[];
  services: readonly Service[];
  /** Slots of its own: each is one of these. */
  slots: Readonly<Record<string, readonly string[]>>;
  /** Slots that belong together (forms of one name): of each list one entry. */
  things: readonly (readonly Readonly<Record<string, string>>[])[];
  topics: readonly Topic[];
}
