/** What an invitation's link carries behind its `#`. */
export interface Invitation {
  email: string;
  /** Temporary. */
  password: string;
}

/** The invitation in an address's fragment, `#email=...&password=...`; null where there is none, or only a part. */
export function readInvitation(fragment: string): Invitation | null {
  const parts = new Map(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((part) => part.split('=', 2) as [string, string | undefined]),
  );
  const [email, password] = [decoded(parts.get('email')), decoded(parts.get('password'))];
  return email && password ? { email, password } : null;
}

/** A plus stays a plus: the link is no form, and mail programs escape what they like. */
function decoded(text: string | undefined): string | null {
  try {
    return text ? decodeURIComponent(text) : null;
  } catch {
    return null;
  }
}
