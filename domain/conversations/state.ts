import type { Fact } from '../events/fact.ts';
import { bucketOf } from '../stats/histogram.ts';

/**
 * All that the platform must remember of a conversation to count it. A state is a set of facts boiled down, and
 * `merge` is associative, commutative and (over disjoint facts) exact, so it does not matter in which order, in which
 * batches or how late facts arrive.
 */
export interface ConversationState {
  /** First and last fact, normalized timestamps. */
  first: string;
  last: string;
  /** Tallies by UTC hour, `2026-11-23T10`. */
  hours: Record<string, Tally>;
  /** By appointment id. */
  appointments: Record<string, AppointmentState>;
  /** Of the earliest fact that knows. */
  source?: Dated<string>;
  device?: Dated<string>;
  language?: Dated<string>;
  variantId?: Dated<string>;
  preview?: Dated<string>;
  /** The latest. */
  rating?: Dated<number>;
}

/** A value and when it was said; the fact's id settles equal times. */
export interface Dated<T> {
  at: string;
  id: string;
  value: T;
}

export interface AppointmentState {
  createdAt?: string;
  verifiedAt?: string;
  startsAt?: Dated<string>;
}

/**
 * Sums of one hour: r received, s sent, lu and la the same from the owner's message table, es, fc, fs, fn, ti, to,
 * co, un as in a rollup row; h response times by bucket; m by model.
 */
export interface Tally {
  [name: string]: number | Record<string, number> | Record<string, Record<string, number>> | undefined;
  h?: Record<string, number>;
  m?: Record<string, Record<string, number>>;
}

/** The state of a conversation that has only this fact. */
export function stateOf(fact: Fact): ConversationState {
  const dated = <T>(value: T | undefined): Dated<T> | undefined =>
    value === undefined ? undefined : { at: fact.at, id: fact.id, value };
  const { appointmentId, startsAt } = fact;
  return defined({
    first: fact.at,
    last: fact.at,
    hours: { [fact.at.slice(0, 13)]: tallyOf(fact) },
    appointments: appointmentId
      ? {
          [appointmentId]: defined({
            createdAt: fact.kind === 'appointment-created' ? fact.at : undefined,
            verifiedAt: fact.kind === 'appointment-verified' ? fact.at : undefined,
            startsAt: dated(startsAt),
          }),
        }
      : {},
    source: dated(fact.source),
    device: dated(fact.device),
    language: dated(fact.language),
    variantId: dated(fact.variantId),
    preview: dated(fact.preview),
    rating: dated(fact.rating),
  });
}

function tallyOf(fact: Fact): Tally {
  switch (fact.kind) {
    case 'received':
      return { r: 1 };
    case 'legacy-user':
      return { lu: 1 };
    case 'legacy-assistant':
      return { la: 1 };
    case 'escalation':
      return { es: 1 };
    case 'feedback':
      return { fc: 1, ...(fact.rating ? { fs: fact.rating, fn: 1 } : {}) };
    case 'sent':
      return sentTally(fact);
    default:
      return {};
  }
}

function sentTally(fact: Fact): Tally {
  const usage =
    fact.tokensInput === undefined
      ? {}
      : nonZero({
          ti: fact.tokensInput,
          to: fact.tokensOutput ?? 0,
          co: fact.costMicroUsd ?? 0,
          un: fact.costMicroUsd === null ? 1 : 0,
        });
  return {
    s: 1,
    ...usage,
    ...(fact.responseTimeMs === undefined ? {} : { h: { [bucketOf(fact.responseTimeMs)]: 1 } }),
    ...(fact.modelId ? { m: { [fact.modelId]: { s: 1, ...usage } } } : {}),
  };
}

function nonZero(counters: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counters).filter(([, value]) => value !== 0));
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
