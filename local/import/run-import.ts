import { statSync } from 'node:fs';
import { untilCaughtUp } from './caught-up.ts';
import { connect } from './connect.ts';
import { importArguments } from './arguments.ts';
import { importFile } from './import-file.ts';
import { readStack } from './read-stack.ts';
import { Refusal, STOPPED } from './refusal.ts';
import { showProgress } from './show-progress.ts';
import { writtenTranscripts } from './written-transcripts.ts';

/** The command `npm run import`: resolves with the exit code, 1 where any line was refused or nothing could be done. */
export async function runImport(parameters: string[]): Promise<number> {
  try {
    const { file, dataFolder } = importArguments(parameters);
    const size = sizeOf(file);
    const stack = await readStack(dataFolder);
    const connection = connect(stack);
    const progress = showProgress(size);
    const started = performance.now();
    try {
      const written = writtenTranscripts();
      const counts = await importFile(file, connection, { ...progress, onWritten: written.add });
      await untilCaughtUp(connection, written, progress.onBehind);
      progress.end();
      const seconds = (performance.now() - started) / 1000;
      const rate = Math.round(counts.messages / seconds);
      console.log(
        `${counts.conversations} conversations with ${counts.messages} messages and ${counts.appointments} appointments ` +
          `are in (${seconds.toFixed(1)} s, ${rate} messages/s). ${counts.refused} of ${counts.lines} lines were refused.`,
      );
      return counts.refused === 0 ? 0 : 1;
    } finally {
      progress.end();
      connection.close();
    }
  } catch (error) {
    console.error(sentence(error));
    return 1;
  }
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Refusal(`There is no file ${file}.`);
  if (found.isDirectory()) throw new Refusal(`${file} is a folder, not a file.`);
  return found.size;
}

function sentence(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const name = error instanceof Error ? error.name : 'Error';
  const lost = /^(TimeoutError|AbortError|NetworkingError|TypeError)$/.test(name) || hasNetworkCode(error);
  if (lost) return STOPPED;
  return `The import could not go on (${name}: ${error instanceof Error ? error.message : 'unknown'}). Repeat it: nothing is counted twice.`;
}

function hasNetworkCode(error: unknown): boolean {
  return /^(ECONN|EPIPE|ETIMEDOUT|EHOST)/.test(String((error as { code?: unknown } | null)?.code ?? ''));
}
