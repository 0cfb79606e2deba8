import type { DocumentRefusal, DocumentState, KnowledgeBase, KnowledgeDocument } from '#generated/types.ts';
import { currentDocuments } from '../../domain/knowledge/current-documents.ts';
import type { DocumentStatus } from '../../domain/knowledge/status.ts';
import type { OpenKnowledge } from './open-knowledge.ts';

/** A client's documents as the API tells of them; `now` is ms. */
export async function knowledgeBaseOf(open: OpenKnowledge, now: number): Promise<KnowledgeBase> {
  const { clientId, mostBytes, store } = open;
  const stored = await store.documents();
  const documents = stored ? currentDocuments(stored, stored.length ? await store.status() : null, now) : [];
  return {
    clientId,
    isAvailable: stored !== null,
    documents: documents.map(told),
    bytes: documents.reduce((sum, { bytes }) => sum + bytes, 0),
    mostBytes,
  };
}

function told({ key, name, bytes, state, reason, passages, at }: DocumentStatus): KnowledgeDocument {
  return {
    key,
    name,
    bytes,
    state: state.toUpperCase() as DocumentState,
    reason: reason && (reason.toUpperCase() as DocumentRefusal),
    passages,
    uploadedAt: at,
  };
}
