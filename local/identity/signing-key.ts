import { createHash, createHmac } from 'node:crypto';

/** What a Signature Version 4 is good for. */
export interface SigningScope {
  /** 20260131 */
  day: string;
  region: string;
  service: string;
}

/** The key of one day, region and service, made from a secret. */
export function signingKey(secretAccessKey: string, { day, region, service }: SigningScope): Buffer {
  return [day, region, service, 'aws4_request'].reduce<Buffer>(
    (key, part) => hmac(key, part),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
}

/** The scope as it stands in credentials and in what is signed. */
export function scopeText({ day, region, service }: SigningScope): string {
  return `${day}/${region}/${service}/aws4_request`;
}

export function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
