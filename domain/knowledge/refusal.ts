/** Why a document is not part of a client's knowledge. */
export type Refusal =
  /** Neither md, txt, html, pdf nor docx, or not what its name says. */
  | 'unsupported_type'
  /** More than one document may be: see limits.ts. */
  | 'too_large'
  /** Damaged, or locked with a password. */
  | 'unreadable'
  /** There is no text in it; a scan, say. */
  | 'empty'
  /** It would take the client over the megabytes of its plan, or over what one index holds. */
  | 'over_limit';

/** Ends the reading of a document. */
export class RefusedDocument extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}
