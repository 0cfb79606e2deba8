import { setTimeout as sleep } from 'node:timers/promises';
import type { MeasuredPlatform } from '../measured-platform.ts';
import type { Share } from '../meter.ts';
import { CLIENT, QUESTIONS } from './talking-company.ts';
import { timedVisitor } from './timed-visitor.ts';

/** Capacity units of one turn: a question and its answer. */
export interface TurnCost {
  /** What the chatbot does beyond the transcript. */
  writeUnits: number;
  readUnits: number;
  /** Its writes and reads of the client's own table of messages. */
  transcript: { writeUnits: number; readUnits: number };
  /** What everything else does because of it: the read models that follow events and messages. */
  others: { writeUnits: number; readUnits: number };
  /** The chatbot's units by table. */
  tables: Record<string, { writeUnits: number; readUnits: number }>;
}

const TRANSCRIPT = `${CLIENT}-conversations`;
/** No other role may touch it, so who does is the chatbot. */
const CHAT_TABLE = 'platform_chat';
/** People write slower than this, and the registry's row is read again each time. */
const PAUSE_MS = 5_200;

/** What a turn costs the database: the first of a session, and later ones; some visitors one after another. */
export async function turnCost(
  platform: MeasuredPlatform,
  chatUrl: string,
  visitors = 3,
): Promise<{ first: TurnCost; later: TurnCost }> {
  const [first, later]: [Share[][], Share[][]] = [[], []];
  for (let index = 0; index < visitors; index += 1) {
    const visitor = await timedVisitor(chatUrl, 1_000 + index);
    for (const [turn, question] of QUESTIONS.slice(0, 3).entries()) {
      await sleep(PAUSE_MS);
      platform.meter.reset();
      const { error } = await visitor.say(question);
      if (error) throw new Error(`No answer: ${error}`);
      await quiet(platform);
      (turn === 0 ? first : later).push(platform.meter.used().shares);
    }
  }
  return { first: meanCost(first), later: meanCost(later) };
}

/** Waits until all that follows from a turn is done. */
async function quiet({ meter }: MeasuredPlatform): Promise<void> {
  for (let before = -1; before !== meter.used().requests;) {
    before = meter.used().requests;
    await sleep(1_000);
  }
}

function meanCost(turns: Share[][]): TurnCost {
  const shares = turns.flat();
  const chatbots = new Set(shares.filter(({ table }) => table === CHAT_TABLE).map(({ caller }) => caller));
  const sum = (of: Share[]) => ({
    writeUnits: of.reduce((total, { writeUnits }) => total + writeUnits, 0) / turns.length,
    readUnits: of.reduce((total, { readUnits }) => total + readUnits, 0) / turns.length,
  });
  const own = shares.filter(({ caller }) => chatbots.has(caller));
  const beyond = own.filter(({ table }) => table !== TRANSCRIPT);
  const tables = [...new Set(beyond.map(({ table }) => table))].sort();
  return {
    ...sum(beyond),
    transcript: sum(own.filter(({ table }) => table === TRANSCRIPT)),
    others: sum(shares.filter(({ caller }) => !chatbots.has(caller))),
    tables: Object.fromEntries(
      tables.map((table) => [table, sum(beyond.filter((share) => share.table === table))]),
    ),
  };
}
