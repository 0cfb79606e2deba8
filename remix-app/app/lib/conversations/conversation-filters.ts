import type { ConversationFilter, Device, Outcome, Source } from '#generated/types.ts';
import { isLocalDay } from '../ranges/local-day.ts';

export const OUTCOMES: readonly Outcome[] = [
  'APPOINTMENT_VERIFIED',
  'APPOINTMENT_CREATED',
  'ESCALATED',
  'NONE',
];
export const SOURCES: readonly Source[] = ['WEBSITE', 'WHATSAPP', 'FACEBOOK', 'OTHER'];
export const DEVICES: readonly Device[] = ['MOBILE', 'DESKTOP', 'OTHER'];
export const RATINGS: readonly number[] = [5, 4, 3, 2, 1];
/** The API refuses longer searches. */
export const MAX_SEARCH_LENGTH = 100;

/** The filters' names in the URL; short, because links to filtered lists are sent around. */
export const FILTER_NAMES = ['from', 'to', 'outcome', 'source', 'device', 'rating', 'q'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  const upper = text?.toUpperCase().replaceAll('-', '_');
  return values.find((value) => value === upper);
}

function rating(text: string | null): number | undefined {
  return RATINGS.find((value) => String(value) === text);
}

/** Reads the filters from the URL. What the API would refuse is left out: a stale link shows a list, not an error. */
export function parseConversationFilter(search: URLSearchParams): ConversationFilter {
  const from = search.get('from');
  const to = search.get('to');
  const ordered = !isLocalDay(from) || !isLocalDay(to) || from <= to;
  const filter: ConversationFilter = {
    from: ordered && isLocalDay(from) ? from : undefined,
    to: ordered && isLocalDay(to) ? to : undefined,
    outcome: oneOf(OUTCOMES, search.get('outcome')),
    source: oneOf(SOURCES, search.get('source')),
    device: oneOf(DEVICES, search.get('device')),
    minRating: rating(search.get('rating')),
    search: search.get('q')?.trim().slice(0, MAX_SEARCH_LENGTH) || undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** Whether anything is filtered. */
export function isFiltered(filter: object): boolean {
  return Object.keys(filter).length > 0;
}

/** A value as it stands in the URL: `APPOINTMENT_VERIFIED` -> `appointment-verified`. */
export function filterWord(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}
