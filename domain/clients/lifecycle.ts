/** Where a client stands, in the registry's words. */
export const CLIENT_STATES = ['provisioning', 'active', 'paused', 'cancelled', 'purged', 'failed'] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** What can happen to a client. */
export type Move = 'finish' | 'fail' | 'retry' | 'pause' | 'resume' | 'cancel' | 'purge';

/** The whole life of a client: what may happen in each state, and where it leads. What is not here is refused. */
const LIFE: Record<ClientState, Partial<Record<Move, ClientState>>> = {
  provisioning: { finish: 'active', fail: 'failed' },
  failed: { retry: 'provisioning', purge: 'purged' },
  active: { pause: 'paused', cancel: 'cancelled' },
  paused: { resume: 'active', cancel: 'cancelled' },
  // While its data is kept, a client may come back.
  cancelled: { resume: 'active', purge: 'purged' },
  purged: {},
};

/** Days that a cancelled client's data is kept. */
export const DATA_KEPT_DAYS = 90;

/** Where a move leads; null where it is not allowed. */
export function afterMove(state: ClientState, move: Move): ClientState | null {
  return LIFE[state][move] ?? null;
}

/** The registry's word as a state. A row without one is of a client that was there before us: active. */
export function clientState(word: string | undefined): ClientState {
  return CLIENT_STATES.find((state) => state === word) ?? 'active';
}
