/** Something the person at the keyboard can mend; its message is one plain sentence. */
export class Refusal extends Error {}

/** What is said when the platform goes away in the middle. */
export const STOPPED =
  'The platform stopped answering. Start it again and repeat the import: nothing is counted twice.';
