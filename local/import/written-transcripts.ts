import { fromMicroseconds } from '../../domain/events/timestamp.ts';
import type { Transcript } from './transcript.ts';

/** More than are ever under way at once. */
const REMEMBERED = 150;

/** What was written last, and in which months: enough to tell when it is counted. */
export interface WrittenTranscripts {
  add(transcript: Transcript): void;
  last(): { clientId: string; sessionId: string; messages: number }[];
  /** `2026-11`, of the conversations' starts in UTC. */
  months(): string[];
}

export function writtenTranscripts(): WrittenTranscripts {
  const last: ReturnType<WrittenTranscripts['last']> = [];
  const months = new Set<string>();
  return {
    add({ clientId, sessionId, messages }) {
      last.push({ clientId, sessionId, messages: messages.length });
      if (last.length > REMEMBERED) last.shift();
      const first = messages.reduce((least, { at }) => Math.min(least, at), Infinity);
      months.add(fromMicroseconds(first).slice(0, 7));
    },
    last: () => last,
    months: () => [...months],
  };
}
