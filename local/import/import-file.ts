import { createReadStream } from 'node:fs';
import { importedClient } from './imported-client.ts';
import type { Connection } from './connect.ts';
import { ensureClient } from './ensure-client.ts';
import { parseLine } from './parse-line.ts';
import { readLines } from './read-lines.ts';
import type { Transcript } from './transcript.ts';
import { transcriptWriter, type WriteTranscripts } from './write-transcripts.ts';

/** What an import did. */
export interface ImportCounts {
  lines: number;
  conversations: number;
  messages: number;
  appointments: number;
  refused: number;
}

export interface ImportProgress {
  /** Bytes of the file that are dealt with. */
  onBytes(bytes: number, counts: ImportCounts): void;
  /** A transcript that is in. */
  onWritten(transcript: Transcript): void;
  /** A line that was not taken whole; lines count from 1. */
  onRefused(line: number, reason: string): void;
}

/** Transcripts written together. More gains nothing: a transaction holds 100 rows. */
const GROUP = 40;
const GROUP_BYTES = 1_000_000;
/** Groups under way at once: one is read and checked while the other is written. */
const AT_ONCE = 2;

/** Reads a file of transcripts line by line into the running platform. Memory does not grow with the file. */
export async function importFile(
  file: string,
  connection: Connection,
  progress: ImportProgress,
  now: () => Date = () => new Date(),
): Promise<ImportCounts> {
  const counts: ImportCounts = { lines: 0, conversations: 0, messages: 0, appointments: 0, refused: 0 };
  const write = transcriptWriter(connection);
  const clients = new Map<string, ReturnType<typeof ensureClient>>();
  const clientOf = (clientId: string) => {
    const known =
      clients.get(clientId) ?? ensureClient(connection, importedClient(clientId, now().toISOString()));
    clients.set(clientId, known);
    return known;
  };
  const refuse = (line: number, reason: string) => {
    counts.refused += 1;
    progress.onRefused(line, reason);
  };

  const underWay = new Map<Promise<void>, Set<string>>();
  let group = new Map<Transcript, number>();
  let groupStart = 0;
  const send = async (bytes: number) => {
    const lines = group;
    group = new Map();
    groupStart = bytes;
    const conversations = [...lines.keys()].map(conversationOf);
    // What comes first in the file is there first, also where a conversation goes on in the next group.
    const before = [...underWay].filter(([, theirs]) => conversations.some((one) => theirs.has(one)));
    const work = Promise.all(before.map(([earlier]) => earlier))
      .then(() => writeGroup(write, clientOf, lines, counts, progress, refuse))
      .then(() => progress.onBytes(bytes, counts));
    const settled = work.finally(() => underWay.delete(settled));
    underWay.set(settled, new Set(conversations));
    // A failure is not lost: whoever waits next hears of it.
    settled.catch(() => {});
    if (underWay.size >= AT_ONCE) await Promise.race(underWay.keys());
  };

  let bytes = 0;
  for await (const line of readLines(createReadStream(file, { highWaterMark: 262_144 }))) {
    bytes = line.bytes;
    counts.lines += 1;
    const parsed = 'text' in line ? parseLine(line.text) : line;
    if ('transcript' in parsed) group.set(parsed.transcript, line.number);
    else refuse(line.number, parsed.reason);
    if (group.size >= GROUP || bytes - groupStart > GROUP_BYTES) await send(bytes);
  }
  await send(bytes);
  await Promise.all(underWay.keys());
  return counts;
}

const conversationOf = ({ clientId, sessionId }: Transcript) => `${clientId} ${sessionId}`;

async function writeGroup(
  write: WriteTranscripts,
  clientOf: (clientId: string) => ReturnType<typeof ensureClient>,
  lines: Map<Transcript, number>,
  counts: ImportCounts,
  progress: ImportProgress,
  refuse: (line: number, reason: string) => void,
): Promise<void> {
  for (const [clientId, transcripts] of byClient(lines.keys())) {
    const problems = await write(await clientOf(clientId), transcripts);
    for (const { transcript, reason } of problems) refuse(lines.get(transcript)!, reason);
    const taken = transcripts.filter(
      (transcript) => !problems.some((problem) => problem.transcript === transcript),
    );
    counts.conversations += taken.length;
    for (const transcript of taken) {
      counts.messages += transcript.messages.length;
      counts.appointments += transcript.appointments.length;
      progress.onWritten(transcript);
    }
  }
}

function byClient(transcripts: Iterable<Transcript>): Map<string, Transcript[]> {
  const groups = new Map<string, Transcript[]>();
  for (const transcript of transcripts) {
    const group = groups.get(transcript.clientId) ?? [];
    groups.set(transcript.clientId, group);
    group.push(transcript);
  }
  return groups;
}
