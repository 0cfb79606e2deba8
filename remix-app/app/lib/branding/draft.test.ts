import { expect, test } from 'vitest';
import { draftOf, isColor, isSameLook, savedOf } from './draft.ts';

const told = {
  primaryColor: '#0f766e',
  greeting: [
    { language: 'en', text: 'Hello' },
    { language: 'pl', text: 'Dzień dobry' },
  ],
  suggestions: [{ language: 'pl', text: 'Ile to kosztuje?' }],
};

test('a look stands in the form by language, with a field for every suggestion there may be', () => {
  expect(draftOf(told)).toEqual({
    primaryColor: '#0f766e',
    greeting: { pl: 'Dzień dobry', en: 'Hello' },
    suggestions: { pl: ['Ile to kosztuje?', '', '', ''], en: ['', '', '', ''] },
  });
});

test('what would be saved alike is no change: blanks, capitals of a colour, empty fields between', () => {
  const draft = draftOf(told);
  const typed = {
    primaryColor: ' #0F766E',
    greeting: { ...draft.greeting, pl: 'Dzień dobry ' },
    suggestions: { ...draft.suggestions, pl: ['', 'Ile to kosztuje?', ' ', ''] },
  };
  expect(isSameLook(draft, typed)).toBe(true);
  expect(savedOf(typed).suggestions).toEqual({ pl: ['Ile to kosztuje?'], en: [] });
  expect(isSameLook(draft, { ...draft, primaryColor: '#0f766f' })).toBe(false);
});

test.each([
  ['#0f766e', true],
  ['#0F766E ', true],
  ['0f766e', false],
  ['#fff', false],
  ['red;background:url(x)', false],
])('%j is a colour: %s', (text, expected) => expect(isColor(text)).toBe(expected));
