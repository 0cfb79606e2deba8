import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Whether a request carries the secret that CloudFront adds. The HTTP API has an address of its own, and past
 * CloudFront nobody would set the headers that we trust. Without a secret (locally, by hand) nothing is asked.
 */
export function cameThroughCloudFront(
  headers: Record<string, string | undefined>,
  secret: string | undefined,
): boolean {
  if (!secret) return true;
  return timingSafeEqual(digest(headers['x-origin-secret'] ?? ''), digest(secret));
}
