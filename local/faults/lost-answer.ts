/** Thrown in the place of an answer that never arrives: the caller's connection is broken. */
export class LostAnswer extends Error {
  constructor() {
    super('The connection broke before the answer.');
  }
}
