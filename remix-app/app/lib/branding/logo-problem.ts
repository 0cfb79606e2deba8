import type { MessageKey } from '~/dictionaries/pl/index.ts';

/** A logo, bytes. */
const LARGEST = 200_000;

/**
 * Why a file cannot be a logo, before anything is sent; null where it may. It is what its first bytes are: the server
 * decides by the same rule.
 */
export function logoProblem(bytes: Uint8Array): MessageKey | null {
  const start = String.fromCharCode(...bytes.subarray(0, 1_024));
  if (/<(svg|\?xml|!doctype svg)/i.test(start)) return 'branding.logoSvg';
  const isPicture =
    start.startsWith('\x89PNG\r\n\x1a\n') ||
    start.startsWith('\xff\xd8\xff') ||
    (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP');
  if (!isPicture) return 'branding.logoType';
  return bytes.length > LARGEST ? 'branding.logoLarge' : null;
}
