import type { MessageKey } from '~/dictionaries/pl/index.ts';

/** A file on its way to the client's documents. */
export interface Upload {
  /** Names it on this page. */
  id: number;
  file: File;
  /** Bytes that are there. */
  sent: number;
  /** Why it did not get there; null while it is on its way. */
  problem: MessageKey | null;
}

export type UploadEvent =
  | { kind: 'added'; uploads: Upload[] }
  | { kind: 'sent'; id: number; sent: number }
  | { kind: 'failed'; id: number; problem: MessageKey }
  | { kind: 'again'; id: number }
  | { kind: 'gone'; id: number };

/** The files on their way after something happened; those of one event never touch the others. */
export function uploadsAfter(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  const changed = (id: number, change: Partial<Upload>) =>
    uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
  switch (event.kind) {
    case 'added':
      return [...uploads, ...event.uploads];
    case 'sent':
      return changed(event.id, { sent: event.sent });
    case 'failed':
      return changed(event.id, { problem: event.problem });
    case 'again':
      return changed(event.id, { sent: 0, problem: null });
    case 'gone':
      return uploads.filter(({ id }) => id !== event.id);
  }
}
