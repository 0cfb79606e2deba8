import { util } from '@aws-appsync/utils';

/** Refuses what the caller sent, with one plain sentence that says what would be right. */
export function badInput(message: string): never {
  return util.error(message, 'BadInput');
}

/** Says that the platform, not the caller, is at fault, and nothing about why: causes go to the log. */
export function unavailable(what: string): never {
  return util.error(`${what} cannot be read right now. Try again.`, 'Unavailable');
}
