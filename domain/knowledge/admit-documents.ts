import { hasReadingEnded } from './has-reading-ended.ts';
import { MOST_DOCUMENTS, MOST_PASSAGES } from './limits.ts';
import type { DocumentPassage } from './passages.ts';
import type { Refusal } from './refusal.ts';

/** A document as it was read, once: its passages, or why it has none. */
export type ReadDocument =
  { ok: true; passages: DocumentPassage[]; vectors?: (string | null)[] } | { ok: false; reason: Refusal };

export interface Uploaded {
  key: string;
  bytes: number;
  /** ISO instant. */
  at: string;
  /** Null while it is being read. */
  read: ReadDocument | null;
}

export interface Admitted extends Uploaded {
  state: 'indexed' | 'refused' | 'reading';
  reason: Refusal | null;
}

/**
 * Which documents are in a client's knowledge. Those uploaded first come first; one for which there is no room within
 * the plan's bytes or within one index is refused, and the rest stays. `now` is ms since the epoch.
 */
export function admitDocuments(uploads: readonly Uploaded[], mostBytes: number, now: number): Admitted[] {
  const room = { bytes: mostBytes, passages: MOST_PASSAGES, documents: MOST_DOCUMENTS };
  return [...uploads].sort(byUpload).map((upload) => {
    const { read, bytes } = upload;
    const refused = (reason: Refusal): Admitted => ({ ...upload, state: 'refused', reason });
    if (!read)
      return hasReadingEnded(upload.at, now)
        ? refused('unreadable')
        : { ...upload, state: 'reading', reason: null };
    if (!read.ok) return refused(read.reason);
    const { length } = read.passages;
    if (bytes > room.bytes || length > room.passages || room.documents === 0) return refused('over_limit');
    room.bytes -= bytes;
    room.passages -= length;
    room.documents -= 1;
    return { ...upload, state: 'indexed', reason: null };
  });
}

function byUpload(one: Uploaded, other: Uploaded): number {
  return one.at === other.at ? (one.key < other.key ? -1 : 1) : one.at < other.at ? -1 : 1;
}
