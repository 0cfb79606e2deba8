import { useReducer, useRef } from 'react';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { fileProblem } from './file-problem.ts';
import { putFile } from './put-file.ts';
import { uploadsAfter, type Upload } from './uploads.ts';

/** Sent at a time. */
const TOGETHER = 3;

interface UploadOptions {
  /** Room in the plan, bytes. */
  free: number;
  /** Asks for the right to put a file; throws where it is refused. */
  permit(file: File): Promise<{ url: string; contentType: string }>;
  /** What a refusal is called. */
  problemOf(error: unknown): MessageKey;
  /** Called when a file is there. */
  onArrival(): void;
}

/** Files on their way: some at a time, each with its progress; one that fails stays, says why, and stops no other. */
export function useUploads(options: UploadOptions) {
  const latest = useRef(options);
  latest.current = options;
  const [uploads, tell] = useReducer(uploadsAfter, []);
  const waiting = useRef<Upload[]>([]);
  const sending = useRef(0);
  const nextId = useRef(0);

  async function send({ id, file }: Upload): Promise<void> {
    try {
      const permitted = await latest.current.permit(file);
      await putFile(permitted, file, (sent) => tell({ kind: 'sent', id, sent }));
      tell({ kind: 'gone', id });
      latest.current.onArrival();
    } catch (error) {
      tell({ kind: 'failed', id, problem: latest.current.problemOf(error) });
    }
  }

  function sendNext(): void {
    if (sending.current >= TOGETHER) return;
    const next = waiting.current.shift();
    if (!next) return;
    sending.current += 1;
    void send(next).finally(() => {
      sending.current -= 1;
      sendNext();
    });
    sendNext();
  }

  function enqueue(upload: Upload): void {
    waiting.current.push(upload);
    sendNext();
  }

  return {
    uploads,
    /** Begins to send files, or says at once which cannot be documents. */
    add(files: Iterable<File>): void {
      let { free } = options;
      const added = [...files].map((file): Upload => {
        const problem = fileProblem(file, free);
        if (!problem) free -= file.size;
        return { id: (nextId.current += 1), file, sent: 0, problem };
      });
      tell({ kind: 'added', uploads: added });
      added.filter(({ problem }) => !problem).forEach(enqueue);
    },
    retry(upload: Upload): void {
      tell({ kind: 'again', id: upload.id });
      enqueue(upload);
    },
    dismiss: (upload: Upload) => tell({ kind: 'gone', id: upload.id }),
  };
}
