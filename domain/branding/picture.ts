import { ClientRefusal } from '../clients/refusal.ts';
import { pictureSize } from './picture-size.ts';

/** A logo as it may be kept. */
export interface Picture {
  bytes: Uint8Array;
  extension: 'png' | 'jpg' | 'webp';
  contentType: string;
}

export const LARGEST_PICTURE = 200_000;
/** Pixels a side: more would only cost visitors' phones memory. */
const LONGEST_SIDE = 2_000;
const CONTENT_TYPES = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };

/** Reads a picture from base64. Its type is what its first bytes are, whatever its name or anybody says. */
export function pictureOf(base64: string): Picture {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    refuse('The picture did not arrive whole. Choose the file again.');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LARGEST_PICTURE)
    refuse(`A logo may have ${LARGEST_PICTURE / 1_000} kB. Make the picture smaller and choose it again.`);
  const extension = extensionOf(bytes);
  if (!extension)
    refuse(
      isSvg(bytes)
        ? 'An SVG may hold a script, so it cannot be a logo. Save it as PNG and choose that.'
        : 'A logo is a PNG, JPEG or WebP picture. Save it as one of these and choose it again.',
    );
  const size = pictureSize(bytes, extension);
  if (!size) refuse('The picture is damaged. Save it anew and choose it again.');
  if (Math.max(size.width, size.height) > LONGEST_SIDE)
    refuse(
      `A logo may be ${LONGEST_SIDE} pixels wide and high. Make the picture smaller and choose it again.`,
    );
  return { bytes, extension, contentType: CONTENT_TYPES[extension] };
}

function extensionOf(bytes: Buffer): Picture['extension'] | null {
  const start = bytes.subarray(0, 12).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? 'webp' : null;
}

function isSvg(bytes: Buffer): boolean {
  return /<(svg|\?xml|!doctype svg)/i.test(bytes.subarray(0, 1_024).toString('latin1'));
}

function refuse(message: string): never {
  throw new ClientRefusal('BadInput', message, 'logo');
}
