/** A document's file, bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;
/** What a docx's text may unpack to, bytes: what a small file blows up to is not read. */
export const LARGEST_UNPACKED = 20 * 1024 * 1024;
/** Pages of a PDF. */
export const MOST_PAGES = 500;
/** Characters of a document's text. */
export const LONGEST_TEXT = 2_000_000;
/** Passages of all of a client's documents, so that the index fits into a chatbot's memory. */
export const MOST_PASSAGES = 12_000;
/** Characters of a passage, without its headings. */
export const SHORTEST_PASSAGE = 400;
export const LONGEST_PASSAGE = 800;
export const MOST_DOCUMENTS = 1_000;
/** Passages that a question is answered from. */
export const ANSWER_PASSAGES = 4;
/** Characters of a question; what is longer is not looked at. */
export const LONGEST_QUESTION = 500;
