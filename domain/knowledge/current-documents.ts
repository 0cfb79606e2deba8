import { documentName } from './document-name.ts';
import { hasReadingEnded } from './has-reading-ended.ts';
import type { DocumentStatus, KnowledgeStatus } from './status.ts';

/** A document as it lies in the client's bucket. */
export interface StoredDocument {
  key: string;
  bytes: number;
  /** When it was uploaded, ISO. */
  at: string;
}

/**
 * How each document fares that is there now, newest first. The status is written after documents were read, so it may
 * still tell of those that are gone, and nothing yet of those just uploaded: they are being read. `now` is ms.
 */
export function currentDocuments(
  stored: readonly StoredDocument[],
  status: KnowledgeStatus | null,
  now: number,
): DocumentStatus[] {
  const told = new Map(status?.documents.map((each) => [`${each.key} ${each.at}`, each]));
  const statusOf = (document: StoredDocument): DocumentStatus => {
    const known = told.get(`${document.key} ${document.at}`);
    if (known && known.state !== 'reading') return known;
    const isLost = hasReadingEnded(document.at, now);
    return {
      ...document,
      name: documentName(document.key),
      state: isLost ? 'refused' : 'reading',
      reason: isLost ? 'unreadable' : null,
      passages: 0,
    };
  };
  return stored.map(statusOf).sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}
