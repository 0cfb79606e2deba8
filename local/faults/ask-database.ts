import type { Answer } from '../gateway/answer.ts';
import { conflicting } from './conflicting.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { Occasion } from './fault-rule.ts';
import { halfDone } from './half-done.ts';
import { LostAnswer } from './lost-answer.ts';
import { throttled } from './throttled.ts';

type Body = Record<string, unknown>;

/** What can go wrong around the database. */
export interface DatabaseFaults {
  plan: FaultPlan;
  /** Ends the function of this name in the middle of what it does; nothing where there is none. */
  kill(functionName: string): Promise<void>;
}

const SINGLE_WRITES = ['PutItem', 'UpdateItem', 'DeleteItem'];
const CONFLICTING = new Set([...SINGLE_WRITES, 'TransactWriteItems']);
const WRITES = new Set([...CONFLICTING, 'BatchWriteItem']);
const DATA = new Set([...WRITES, 'GetItem', 'BatchGetItem', 'TransactGetItems', 'Query', 'Scan']);

/** Asks the database, and lets go wrong what the plan says. Throws a LostAnswer where the caller shall hear nothing. */
export async function askDatabase(
  { plan, kill }: DatabaseFaults,
  occasion: Occasion & { operation: string },
  body: Body,
  ask: (body: Body) => Promise<Answer>,
): Promise<Answer> {
  const { operation, by = [] } = occasion;
  if (!DATA.has(operation)) return ask(body);
  const killed = async (): Promise<never> => {
    await Promise.all(by.map(kill));
    throw new LostAnswer();
  };
  const isWrite = WRITES.has(operation);
  if (plan.strikes('throttle', occasion)) throw throttled(plan.random() < 0.5);
  if (CONFLICTING.has(operation) && plan.strikes('conflict', occasion)) return conflicting(operation, body);
  if (isWrite && plan.strikes('kill-before-write', occasion)) return killed();
  const isBatch = operation === 'BatchGetItem' || operation === 'BatchWriteItem';
  const answer =
    isBatch && plan.strikes('unprocessed', occasion) ? await halfDone(operation, body, ask) : await ask(body);
  if (isWrite && plan.strikes('kill-after-write', occasion)) return killed();
  if (plan.strikes('lost-answer', occasion)) throw new LostAnswer();
  return answer;
}
