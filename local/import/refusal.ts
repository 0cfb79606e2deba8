/** Something the person at the keyboard can mend; its message is one plain sentence. */
export class Refusal extends Error {}
