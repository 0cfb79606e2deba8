import { isInjection } from '../intents/injection.ts';
import type { Prompt } from '../prompt/prompt.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words-of.ts';
import { conceptsAsked, conceptsTold } from './concepts.ts';

/** A sentence, a line of a list or a row of a table: the least that can be an answer. */
export interface Unit {
  text: string;
  /** The document it stands in; null for what the company says of itself. */
  source: string | null;
  /** The heading it stands under, or the question that it answers. */
  heading: string;
  /** Folded words of the text and of the heading. */
  words: string[];
  headingWords: string[];
  concepts: string[];
  headingConcepts: string[];
}

const ABBREVIATION =
  /(?:\b(?:ul|al|pl|np|tel|godz|tzw|itp|itd|ok|min|max|nr|pon|wt|śr|czw|pt|sob|nd|m\.in|dr|mgr|inż|prof|ok|r|zł)|\b\p{L})\.$/iu;

/** Everything that may be quoted. What gives orders instead of telling something is left out. */
export function unitsOf({ passages, faq, facts }: Pick<Prompt, 'passages' | 'faq' | 'facts'>): Unit[] {
  const units = [
    ...faq.map(({ question, answer }) => unit(answer, 'FAQ', question)),
    ...passages.flatMap(({ source, text }) => linesOf(source, text)),
    ...linesOf(null, facts.join('\n')),
  ];
  return units.filter(({ text, words }) => words.length > 0 && !isInjection(text));
}

function linesOf(source: string | null, text: string): Unit[] {
  let heading = '';
  return text.split('\n').flatMap((line) => {
    const title = /^\s*#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1] ?? /^\s*\*\*(.+?):?\*\*:?\s*$/.exec(line)?.[1];
    if (title !== undefined) {
      heading = title;
      return [];
    }
    const plain = plainLine(line);
    return plain === '' ? [] : sentencesOf(plain).map((sentence) => unit(sentence, source, heading));
  });
}

/** A line without its Markdown: the cells of a row are joined, a row of dashes is nothing. */
function plainLine(line: string): string {
  const text = line.trim();
  if (/^\|?[\s|:-]+\|?$/.test(text)) return '';
  if (text.startsWith('|'))
    return text
      .split('|')
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' – ');
  return text
    .replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, '')
    .replaceAll('**', '')
    .replaceAll('`', '');
}

function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d])/u)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATION.test(before))
      sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

function unit(text: string, source: string | null, heading: string): Unit {
  return {
    text,
    source,
    heading,
    words: wordsOf(text),
    headingWords: wordsOf(heading),
    concepts: conceptsTold(fold(text)),
    headingConcepts: conceptsAsked(fold(heading)),
  };
}
