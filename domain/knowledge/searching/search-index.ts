import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import { foldedWords } from '../../escalation/words.ts';
import { LONGEST_QUESTION } from '../limits.ts';
import type { DocumentPassage } from '../passages.ts';
import { termOf } from './term.ts';
import { decodeVector, nearness } from './vector.ts';

/** A passage and the name of the document that it is from. */
export interface SourcedPassage extends DocumentPassage {
  source: string;
}

/** An index as it is stored: changes to terms or to its shape need another version, for which it is built anew. */
export interface StoredIndex {
  version: typeof INDEX_VERSION;
  passages: SourcedPassage[];
  terms: AsPlainObject;
  /** One for each passage (see vector.ts); absent where no embeddings are configured. */
  vectors?: (string | null)[];
}

export const INDEX_VERSION = 1;

/** The part of a question's meaning that a passage must have in it. */
const LEAST_SHARE = 0.3;
/** How much worse than the best a further passage may be. */
const LEAST_OF_BEST = 0.3;
/** From here on a passage means what is asked, for vectors of length 1. */
const LEAST_NEARNESS = 0.35;

const options: Options<SourcedPassage & { id: number }> = {
  fields: ['heading', 'text', 'source'],
  tokenize: foldedWords,
  processTerm: termOf,
};

/** Builds the index of all passages of a client, and of their vectors where there are any. */
export function buildIndex(passages: SourcedPassage[], vectors: (string | null)[] = []): StoredIndex {
  const index = new MiniSearch(options);
  index.addAll(passages.map((passage, id) => ({ id, ...passage })));
  return {
    version: INDEX_VERSION,
    passages,
    terms: index.toJSON(),
    ...(vectors.some(Boolean) ? { vectors } : {}),
  };
}

export type SearchIndex = ReturnType<typeof openIndex>;

/** Opens a stored index; throws when it is damaged. */
export function openIndex({ passages, terms, vectors: stored = [] }: StoredIndex) {
  const index = MiniSearch.loadJS(terms, options);
  const vectors = stored.map((each) => (each ? decodeVector(each) : null));

  /** How well each passage fits by its words, 0 to 1; only those that fit. */
  const byWords = (question: string): Map<number, number> => {
    const found = index.search(question, {
      boost: { heading: 2, text: 1, source: 0.5 },
      fuzzy: (term) => (term.length >= 5 && !/\d/.test(term) ? 0.2 : false),
      weights: { fuzzy: 0.4, prefix: 0 },
    });
    const share = shareOf(question, found, passages.length);
    const best = found[0]?.score ?? 1;
    const fits = found.filter(
      ({ queryTerms, score }) => share(queryTerms) >= LEAST_SHARE && score >= LEAST_OF_BEST * best,
    );
    return new Map(fits.map(({ id, score }) => [id as number, score / best]));
  };

  return {
    hasVectors: vectors.length > 0,
    /** The passages that fit a question best, by its words and, where given, its vector; none where nothing fits. */
    search(asked: string, most: number, vector: readonly number[] | null = null): SourcedPassage[] {
      const fits = byWords(asked.slice(0, LONGEST_QUESTION));
      if (vector)
        vectors.forEach((each, id) => {
          const near = each ? nearness(each, vector) : 0;
          if (near >= LEAST_NEARNESS) fits.set(id, (fits.get(id) ?? 0) + near);
        });
      return [...fits]
        .sort(([, one], [, other]) => other - one)
        .slice(0, most)
        .map(([id]) => passages[id]!);
    },
  };
}

/**
 * How much of a question's meaning some of its terms are, 0 to 1. What is in few passages tells most; what is in none
 * tells less, for visitors tell more than they ask.
 */
function shareOf(question: string, found: SearchResult[], all: number): (terms: readonly string[]) => number {
  const counts = new Map<string, number>();
  for (const term of foldedWords(question).flatMap((word) => termOf(word) ?? [])) counts.set(term, 0);
  for (const { queryTerms } of found)
    for (const term of queryTerms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightOf = (term: string) => {
    const count = counts.get(term) ?? 0;
    return count === 0 ? Math.log(1 + all) / 2 : Math.log(1 + (all - count + 0.5) / (count + 0.5));
  };
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + weightOf(term), 0);
  const whole = sum(counts.keys());
  return (terms) => (whole > 0 ? sum(terms) / whole : 0);
}
