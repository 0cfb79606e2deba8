import type { AppointmentState, ConversationState, Dated } from './state.ts';

/** Two parts of one conversation, put together. The parts must not share a fact. */
export function merge(a: ConversationState, b: ConversationState): ConversationState {
  return defined({
    first: a.first < b.first ? a.first : b.first,
    last: a.last > b.last ? a.last : b.last,
    hours: add(a.hours, b.hours) as ConversationState['hours'],
    appointments: mergeAppointments(a.appointments, b.appointments),
    source: earliest(a.source, b.source),
    device: earliest(a.device, b.device),
    language: earliest(a.language, b.language),
    variantId: earliest(a.variantId, b.variantId),
    preview: earliest(a.preview, b.preview),
    rating: latest(a.rating, b.rating),
  });
}

/** Adds nested maps of numbers. */
function add(a: object, b: object): object {
  const sum: Record<string, unknown> = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const mine = sum[name];
    if (mine === undefined) sum[name] = value;
    else if (typeof value === 'number') sum[name] = (mine as number) + value;
    else sum[name] = add(mine as object, value as object);
  }
  return sum;
}

function mergeAppointments(
  a: Record<string, AppointmentState>,
  b: Record<string, AppointmentState>,
): Record<string, AppointmentState> {
  const all = { ...a };
  for (const [id, theirs] of Object.entries(b)) {
    const ours = all[id];
    all[id] = ours
      ? defined({
          createdAt: smaller(ours.createdAt, theirs.createdAt),
          verifiedAt: smaller(ours.verifiedAt, theirs.verifiedAt),
          startsAt: latest(ours.startsAt, theirs.startsAt),
        })
      : theirs;
  }
  return all;
}

function earliest<T>(a?: Dated<T>, b?: Dated<T>): Dated<T> | undefined {
  if (!a || !b) return a ?? b;
  return order(a) <= order(b) ? a : b;
}

function latest<T>(a?: Dated<T>, b?: Dated<T>): Dated<T> | undefined {
  if (!a || !b) return a ?? b;
  return order(a) >= order(b) ? a : b;
}

const order = (dated: Dated<unknown>) => `${dated.at} ${dated.id}`;

function smaller(a?: string, b?: string): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
