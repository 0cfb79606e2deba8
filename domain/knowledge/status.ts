import type { Admitted } from './admit-documents.ts';
import { documentName } from './document-name.ts';
import type { Refusal } from './refusal.ts';
import { INDEX_VERSION } from './searching/search-index.ts';

/** How a document fares, for people. */
export interface DocumentStatus {
  /** As it may be shown, escaped. */
  name: string;
  key: string;
  bytes: number;
  state: 'indexed' | 'refused' | 'reading';
  reason: Refusal | null;
  passages: number;
  /** When it was uploaded, ISO. */
  at: string;
}

/** What `index/status.json` holds. */
export interface KnowledgeStatus {
  /** Of the index that belongs to it: another version of the index is built again. */
  version: typeof INDEX_VERSION;
  documents: DocumentStatus[];
  /** Of the documents that are indexed, and the most that the plan allows. */
  bytes: number;
  mostBytes: number;
}

export function knowledgeStatus(documents: readonly Admitted[], mostBytes: number): KnowledgeStatus {
  return {
    version: INDEX_VERSION,
    documents: documents.map(({ key, bytes, state, reason, at, read }) => ({
      name: documentName(key),
      key,
      bytes,
      state,
      reason,
      passages: state === 'indexed' && read?.ok ? read.passages.length : 0,
      at,
    })),
    bytes: documents.reduce((sum, { state, bytes }) => (state === 'indexed' ? sum + bytes : sum), 0),
    mostBytes,
  };
}
