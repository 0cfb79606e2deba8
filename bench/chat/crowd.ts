import { readFileSync } from 'node:fs';
import type { MeasuredPlatform } from '../measured-platform.ts';
import { percentile } from '../percentile.ts';
import { QUESTIONS } from './talking-company.ts';
import { timedVisitor } from './timed-visitor.ts';

export interface Crowd {
  visitors: number;
  answers: number;
  errors: string[];
  /** From a visitor's request to the first words, the model's part included, ms. */
  firstTokenP50: number;
  firstTokenP95: number;
  /** The whole platform's resident memory: before, then after each round. MB. */
  megabytes: number[];
}

/** Many visitors at once with three questions each; the same again, so that memory that only grows would show. */
export async function crowd(
  platform: MeasuredPlatform,
  chatUrl: string,
  { visitors = 50, rounds = 3 } = {},
): Promise<Crowd> {
  const errors: string[] = [];
  const times: number[] = [];
  let answers = 0;
  const come = async (index: number): Promise<void> => {
    const visitor = await timedVisitor(chatUrl, index);
    for (const question of QUESTIONS.slice(0, 3)) {
      const answer = await visitor.say(question);
      answers += 1;
      if (answer.firstTokenMs !== null) times.push(answer.firstTokenMs);
      // Words of regret in place of the model's are a whole answer, and yet none.
      const error = answer.error ?? (answer.text.includes('nie mogę teraz') ? answer.text : null);
      if (error) errors.push(error);
    }
  };
  const megabytes = [residentMegabytes(platform.process.pid!)];
  for (let round = 0; round < rounds; round += 1) {
    const everyone = Array.from({ length: visitors }, (_, index) => come(10_000 + round * visitors + index));
    const outcomes = await Promise.allSettled(everyone);
    for (const outcome of outcomes) if (outcome.status === 'rejected') errors.push(String(outcome.reason));
    megabytes.push(residentMegabytes(platform.process.pid!));
  }
  return {
    visitors,
    answers,
    errors,
    firstTokenP50: percentile(times, 0.5),
    firstTokenP95: percentile(times, 0.95),
    megabytes,
  };
}

function residentMegabytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
