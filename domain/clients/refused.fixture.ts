import { ClientRefusal } from './refusal.ts';

/** What a refusal says; fails the test where nothing is refused. */
export function refused(change: () => unknown): { type: string; message: string; field: string | undefined } {
  try {
    change();
  } catch (error) {
    if (!(error instanceof ClientRefusal)) throw error;
    const { type, message, field } = error;
    return { type, message, field };
  }
  throw new Error('Nothing was refused.');
}
