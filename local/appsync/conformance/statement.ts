/** Something that AppSync does, said so that a test can prove it, and where it is known from. */
export interface Statement {
  /** Its name in test titles, `protocol.start-ack`. */
  id: string;
  says: string;
  /** `guide: page` (AWS's documentation), `source: package`, `model: API`, or `observed: who saw it on AWS`. */
  source: string;
}

/** A chapter of the catalogue: one line of the printed table. */
export interface Chapter {
  title: string;
  statements: Statement[];
}

/** A chapter of statements whose ids begin with `name`; each is `[what it says, where it is known from]`. */
export function chapter(name: string, title: string, lines: Record<string, [string, string]>): Chapter {
  const statements = Object.entries(lines).map(([key, [says, source]]) => ({
    id: `${name}.${key}`,
    says,
    source,
  }));
  return { title, statements };
}
