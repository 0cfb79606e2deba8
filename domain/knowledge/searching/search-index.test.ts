import { expect, it } from 'vitest';
import { buildIndex, openIndex, type SourcedPassage } from './search-index.ts';
import { termOf } from './term.ts';

const passages: SourcedPassage[] = [
  { source: 'cennik.md', heading: 'Cennik', text: 'Wymiana oleju i filtrów: od 320 zł' },
  { source: 'cennik.md', heading: 'Cennik', text: 'Wymiana opon: od 160 zł za komplet' },
  { source: 'dojazd.md', heading: 'Dojazd', text: 'Parking jest od podwórza, wjazd za myjnią.' },
  { source: 'faq.md', heading: 'Gwarancja', text: 'Na naprawy dajemy 12 miesięcy gwarancji.' },
];
// Stored and read again, as the chatbot gets it.
const index = openIndex(JSON.parse(JSON.stringify(buildIndex(passages))) as ReturnType<typeof buildIndex>);
const first = (question: string) => index.search(question, 3)[0]?.text;

it.each([
  'wymiana oleju',
  'wymianę oleju',
  'wymiane oleju',
  'WYMIANY OLEJU',
  'Ile kosztuje wymienić olej?',
  'wymaina oleju',
])('finds the oil change for "%s"', (question) => expect(first(question)).toContain('oleju'));

it('knows what visitors call things, in English too', () => {
  expect(first('Czy dajecie gwarancję?')).toContain('gwarancji');
  expect(first('Where can I park?')).toContain('Parking');
});

it.each([
  'Czy sprzedajecie rowery górskie?',
  'What is the capital of France?',
  '',
  '???',
  'czy to jest u was',
  'a'.repeat(5000),
])('finds nothing where nothing fits: "%.20s"', (question) => expect(index.search(question, 3)).toEqual([]));

it.each([
  ['godzina', 'godzinach'],
  ['opony', 'oponami'],
  ['przegląd', 'przeglądzie'],
  ['sobota', 'sobocie'],
  ['klocki', 'klocek'],
  ['serwis', 'serwisu'],
  ['ceny', 'prices'],
  ['kosztuje', 'kosztować'],
])('takes %s and %s for one word', (one, other) => {
  const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replace('ł', 'l');
  expect(termOf(folded(one))).toBe(termOf(folded(other)));
});
