import { RefusedDocument } from '../refusal.ts';

const DECLARED = /charset=["']?([\w-]{1,20})/i;

/** The text of a file: UTF-8, UTF-16 with its mark, else what a page declares, else Windows-1250, as old Polish files are. */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new RefusedDocument('unsupported_type');
  return text.replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredEncoding(bytes) ?? 'windows-1250').decode(bytes);
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const label = DECLARED.exec(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))?.[1];
  return label && /^(iso-8859-\d+|windows-125\d)$/i.test(label) ? label : null;
}
