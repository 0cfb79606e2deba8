interface Held {
  idToken: string;
  /** ms */
  expiresAt: number;
}

/** In this variable only: not in storage, not in a cookie a script can read, not in the HTML. */
let held: Held | null = null;
let asking: Promise<Held> | null = null;

async function ask(): Promise<Held> {
  const response = await fetch('/auth/token', { method: 'POST' });
  if (response.status === 401) {
    const next = location.pathname + location.search;
    location.assign(`/login?${new URLSearchParams({ next, ended: '1' })}`);
  }
  if (!response.ok) throw new Error(`/auth/token answered ${response.status}.`);
  return (held = (await response.json()) as Held);
}

/** The id token for GraphQL and the socket, asked for when needed and again a minute before it ends. */
export async function pageToken(now = Date.now()): Promise<string> {
  if (held && held.expiresAt - 60_000 > now) return held.idToken;
  asking ??= ask().finally(() => (asking = null));
  return (await asking).idToken;
}

/** Drops a token that the API did not take. */
export function forgetPageToken(): void {
  held = null;
}
