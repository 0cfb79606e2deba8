import { expect, it } from 'vitest';
import { LONGEST_PASSAGE, SHORTEST_PASSAGE } from './limits.ts';
import { passagesOf } from './passages.ts';

it('keeps the headings above each part, and begins a new part at each', () => {
  expect(
    passagesOf([
      { heading: 'Cennik', level: 1 },
      { lines: ['Ceny brutto.'] },
      { heading: 'Opony', level: 2 },
      { lines: ['Wymiana: 160 zł'] },
      { heading: 'Dojazd', level: 1 },
      { lines: ['Autobusem.', 'Pieszo.'] },
    ]),
  ).toEqual([
    { heading: 'Cennik', text: 'Ceny brutto.' },
    { heading: 'Cennik > Opony', text: 'Wymiana: 160 zł' },
    { heading: 'Dojazd', text: 'Autobusem.\nPieszo.' },
  ]);
});

it('cuts a long section between its lines into parts of about equal length', () => {
  const lines = Array.from(
    { length: 40 },
    (_, index) => `Zdanie numer ${index} mówi o czymś zupełnie innym niż poprzednie.`,
  );
  const passages = passagesOf([{ lines }]);
  expect(passages.flatMap(({ text }) => text.split('\n'))).toEqual(lines);
  for (const { text } of passages) {
    expect(text.length).toBeLessThanOrEqual(LONGEST_PASSAGE);
    expect(text.length).toBeGreaterThanOrEqual(SHORTEST_PASSAGE);
  }
});

it('cuts a line without an end between words', () => {
  const passages = passagesOf([{ lines: ['słowo '.repeat(1000).trim(), 'x'.repeat(2000)] }]);
  for (const { text } of passages) expect(text.length).toBeLessThanOrEqual(LONGEST_PASSAGE);
  expect(
    passages
      .map(({ text }) => text)
      .join(' ')
      .match(/słowo/g),
  ).toHaveLength(1000);
});
