import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/audit/entry.ts';
import { writeAuditEntry } from '../../domain/audit/write-store.ts';
import { documentName } from '../../domain/knowledge/document-name.ts';
import { DOCUMENTS } from '../../domain/knowledge/keys.ts';
import { ANSWER_PASSAGES, LONGEST_QUESTION } from '../../domain/knowledge/limits.ts';
import { permitUpload } from '../../domain/knowledge/upload.ts';
import { knowledgeBaseOf } from './knowledge-base.ts';
import { openKnowledge, type OpenKnowledge } from './open-knowledge.ts';
import { presignUpload } from './presign-upload.ts';

/** What the resolvers' gate hands over once it has let the caller through. */
export interface KnowledgeCall {
  field: string;
  clientId: string;
  arguments: { name?: string; bytes?: number; key?: string; question?: string };
  caller: Actor;
}

/** A refusal is data, which the resolver raises. */
const refused = (type: string, message: string) => ({ error: { type, message } });
const HAS_LEFT = refused('HasLeft', 'This client has left, so it takes no more documents. Resume it first.');
const NO_BUCKET = refused('NoBucket', 'This client has no place for documents yet.');

/** Answers the fields of the room knowledge: a client's documents, in its own bucket. */
export async function handler({ field, clientId, arguments: call, caller }: KnowledgeCall): Promise<unknown> {
  const open = await openKnowledge(clientId);
  switch (field) {
    case 'Query.knowledge':
      return knowledgeBaseOf(open, Date.now());
    case 'Query.askKnowledge':
      return ask(open, call.question ?? '');
    case 'Mutation.createDocumentUpload':
      return createUpload(open, { name: call.name ?? '', bytes: call.bytes ?? 0 }, caller);
    case 'Mutation.removeDocument':
      return remove(open, call.key ?? '', caller);
    default:
      throw new Error(`No field ${field} here.`);
  }
}

async function ask({ store }: OpenKnowledge, question: string) {
  if (!question.trim() || question.length > LONGEST_QUESTION)
    return refused('BadInput', `Ask with 1 to ${LONGEST_QUESTION} characters.`);
  const index = await store.index();
  return index?.search(question, ANSWER_PASSAGES) ?? [];
}

async function createUpload(open: OpenKnowledge, file: { name: string; bytes: number }, caller: Actor) {
  if (open.hasLeft) return HAS_LEFT;
  const stored = await open.store.documents();
  if (!stored) return NO_BUCKET;
  const upload = permitUpload(file, stored, open.mostBytes);
  if ('refused' in upload) return refused(upload.type, upload.refused);
  const url = await presignUpload(open, { ...upload, bytes: file.bytes });
  await audit(open, caller, { action: 'document_added', key: upload.key, after: { bytes: file.bytes } });
  return { ...upload, url };
}

async function remove(open: OpenKnowledge, key: string, caller: Actor) {
  if (!key.startsWith(DOCUMENTS) || key.length > 1_024)
    return refused('BadInput', 'That is no document’s key. Take it from the list of documents.');
  if (!(await open.store.documents())) return NO_BUCKET;
  await open.store.remove(key);
  await audit(open, caller, { action: 'document_removed', key });
  return knowledgeBaseOf(open, Date.now());
}

function audit(
  { clientId, rows, auditTable }: OpenKnowledge,
  { id, email }: Actor,
  what: {
    action: 'document_added' | 'document_removed';
    key: string;
    after?: Record<string, unknown>;
  },
): Promise<void> {
  const { action, key, after } = what;
  return writeAuditEntry(rows, auditTable, {
    clientId,
    at: new Date().toISOString(),
    id: randomUUID(),
    actor: { id, email },
    action,
    target: documentName(key),
    after,
  });
}
