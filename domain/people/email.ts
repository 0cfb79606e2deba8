/** Plain enough to stand in a mail's link; what else RFC 5322 allows nobody has. */
const PATTERN =
  /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9_-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;
const LONGEST = 128;

/** An address as it is kept, lower case; null where it is none that we can write to. */
export function plainEmail(given: string): string | null {
  const email = given.trim().toLowerCase();
  return email.length <= LONGEST && PATTERN.test(email) && !email.includes('..') ? email : null;
}
