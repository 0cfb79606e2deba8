/** A part of one of the client's documents. */
export interface Passage {
  /** The document's name as it was uploaded. */
  source: string;
  text: string;
}

/** What the client's documents say. */
export interface Knowledge {
  /** The passages that fit a question best, best first; none where nothing fits. */
  search(question: string, most: number): Promise<Passage[]>;
}
