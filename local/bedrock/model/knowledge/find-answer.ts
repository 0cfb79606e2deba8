import type { Prompt } from '../prompt/prompt.ts';
import { fold } from '../text/fold.ts';
import { sameWord } from '../text/same-word.ts';
import { wordsOf } from '../text/words-of.ts';
import { asksForConcept, conceptsAsked } from './concepts.ts';
import { isStopWord } from './stop-words.ts';
import { unitsOf, type Unit } from './units.ts';

export interface FoundAnswer {
  text: string;
  /** The document it was taken from; null for what the company says of itself. */
  source: string | null;
}

/** Of what is asked, by weight, so much must be in an answer. */
const ENOUGH = 0.5;
/** What stands in the heading counts less than what stands in the sentence. */
const HEADING = 0.7;
/** What is nearly as good and stands beside the best is told too. */
const NEARLY = 0.8;
const MOST_UNITS = 4;

/** The best sentences or rows for a question, by the words they share; null where nothing fits. */
export function findAnswer(
  question: string,
  knowledge: Pick<Prompt, 'passages' | 'faq' | 'facts'>,
): FoundAnswer | null {
  const units = unitsOf(knowledge);
  const score = scorer(question, units);
  if (!score) return null;
  const scored = units.map((unit) => ({ unit, score: score(unit) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (found, one) => (found === null || one.score > found.score ? one : found),
    null,
  );
  if (!best || best.score < ENOUGH) return null;
  const { source, heading } = best.unit;
  const beside = scored.filter(
    ({ unit, score }) =>
      unit === best.unit ||
      (unit.source === source &&
        unit.heading === heading &&
        source !== 'FAQ' &&
        score >= best.score * NEARLY),
  );
  const told = beside.slice(0, MOST_UNITS).map(({ unit }) => unit.text);
  return { text: told.map(asSentence).join(' '), source };
}

/** Scores a unit from 0 to 1, or null for a question without a word that says anything. */
function scorer(question: string, units: Unit[]): ((unit: Unit) => number) | null {
  const concepts = conceptsAsked(fold(question));
  const words = [...new Set(wordsOf(question))].filter((word) => !isStopWord(word) && !asksForConcept(word));
  const asked = [
    ...words.map((word) => ({
      inText: (unit: Unit) => unit.words.some((other) => sameWord(word, other)),
      inHeading: (unit: Unit) => unit.headingWords.some((other) => sameWord(word, other)),
    })),
    ...concepts.map((concept) => ({
      inText: (unit: Unit) => unit.concepts.includes(concept),
      inHeading: (unit: Unit) => unit.headingConcepts.includes(concept),
    })),
  ].map((part) => {
    const found = units.filter((unit) => part.inText(unit) || part.inHeading(unit)).length;
    // A word that no document has may be another word for what one of them tells.
    const rarity = Math.log(1 + units.length / (1 + found));
    return { ...part, weight: found === 0 ? rarity / 2 : rarity };
  });
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  return (unit) =>
    asked.reduce(
      (sum, { inText, inHeading, weight }) =>
        sum + weight * (inText(unit) ? 1 : inHeading(unit) ? HEADING : 0),
      0,
    ) / whole;
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
