import cliProgress from 'cli-progress';
import type { ImportCounts, ImportProgress } from './import-file.ts';

const SHOWN_REFUSALS = 200;

export interface ShownProgress extends Omit<ImportProgress, 'onWritten'> {
  onBehind(behind: number): void;
  end(): void;
}

/** A bar on the terminal's stderr (a line now and then where it is no terminal), with refused lines above it. */
export function showProgress(totalBytes: number): ShownProgress {
  const started = performance.now();
  const bar = new cliProgress.SingleBar({
    format: '{what} [{bar}] {percentage}% | {messages} messages | {rate}/s {left}',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  bar.start(Math.max(totalBytes, 1), 0, { what: 'Importing', messages: 0, rate: 0, left: '' });
  let refusals = 0;
  let furthest = 0;

  return {
    onBytes(bytes: number, counts: ImportCounts) {
      const seconds = (performance.now() - started) / 1000;
      // Groups may finish out of order.
      furthest = Math.max(furthest, bytes);
      bar.update(furthest, { messages: counts.messages, rate: Math.round(counts.messages / seconds) });
    },
    onRefused(line, reason) {
      refusals += 1;
      if (refusals > SHOWN_REFUSALS + 1) return;
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
      const rest = refusals > SHOWN_REFUSALS;
      process.stderr.write(
        rest ? 'More lines were refused; they are only counted.\n' : `Line ${line}: ${reason}\n`,
      );
    },
    onBehind(behind) {
      bar.update({ what: 'Counting up', left: behind === 0 ? '' : `| ${behind} conversations to go` });
    },
    end: () => bar.stop(),
  };
}
