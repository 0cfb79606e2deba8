import { createHmac } from 'node:crypto';

/** Stands for an address from which visitors come, without keeping the address: nobody without the secret finds it. */
export function visitorOf(ip: string, secret: string): string {
  return createHmac('sha256', secret).update(`visitor ${ip}`).digest('base64url').slice(0, 22);
}
