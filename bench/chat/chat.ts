import type { MeasuredPlatform } from '../measured-platform.ts';
import { chatbotSize } from './chatbot-size.ts';
import { crowd } from './crowd.ts';
import { firstToken } from './first-token.ts';
import { talkingCompany } from './talking-company.ts';
import { turnCost, type TurnCost } from './turn-cost.ts';

/** What the chatbot's answers take: time, capacity, memory; what its parts weigh. */
export async function chat(platform: MeasuredPlatform) {
  const chatUrl = await talkingCompany(platform);
  return {
    firstToken: await firstToken(platform, chatUrl),
    turn: await turnCost(platform, chatUrl),
    crowd: await crowd(platform, chatUrl),
    size: chatbotSize(),
  };
}

/** Prints it beside its budgets. */
export function showChat({ firstToken, turn, crowd, size }: Awaited<ReturnType<typeof chat>>): void {
  const ms = (value: number) => value.toFixed(0);
  console.log(
    `\nChatbot, first words after ${ms(firstToken.ownP50)} ms of our own time, p95 ${ms(firstToken.ownP95)} ms ` +
      `(at most 150), beside the model's ${ms(firstToken.modelP50)} ms; ${firstToken.turns} turns, ` +
      `load ${firstToken.load.toFixed(1)}.`,
  );
  console.log('A turn beyond the transcript, at most 10 write and 6 read units:');
  console.table({ 'first of a session': unitsOf(turn.first), later: unitsOf(turn.later) });
  console.log('The first by table:', turn.first.tables, 'later:', turn.later.tables);
  console.log(
    `${crowd.visitors} visitors at once: ${crowd.errors.length} errors in ${crowd.answers} answers, first words after ` +
      `${ms(crowd.firstTokenP50)} ms, p95 ${ms(crowd.firstTokenP95)} ms; the platform's memory before and after each ` +
      `round, MB: ${crowd.megabytes.join(', ')}.`,
  );
  if (crowd.errors.length > 0) console.log('The first errors:', crowd.errors.slice(0, 3));
  console.log('What the chatbot is made of, bytes (the widget at most 15,000 gz):');
  console.table(size);
}

function unitsOf({ writeUnits, readUnits, transcript, others }: TurnCost) {
  return {
    writes: writeUnits,
    reads: Number(readUnits.toFixed(2)),
    'transcript writes': transcript.writeUnits,
    'transcript reads': transcript.readUnits,
    'read models writes': Number(others.writeUnits.toFixed(1)),
    'read models reads': Number(others.readUnits.toFixed(1)),
  };
}
