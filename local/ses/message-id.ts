/** A message's id as SES gives it: the time, something random, an ending. */
export function newMessageId(now: number, uuid: string): string {
  return `${now.toString(16).padStart(16, '0')}-${uuid}-000000`;
}
