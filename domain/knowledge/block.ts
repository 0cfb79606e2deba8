/** A piece of a document, in reading order: a heading (level 1 is the title's), or lines that belong together. */
export type Block = { heading: string; level: number } | { lines: string[] };
