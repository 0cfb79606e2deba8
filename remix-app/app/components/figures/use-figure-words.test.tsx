// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import en from '~/dictionaries/en/index.ts';
import pl from '~/dictionaries/pl/index.ts';
import { computeChange } from '~/lib/figures/compute-change.ts';
import { I18nProvider } from '~/lib/i18n/i18n.tsx';
import type { Language } from '~/lib/i18n/language.ts';
import { useFigureWords } from './use-figure-words.ts';

const totals = {
  conversations: 12_345,
  messagesReceived: 1_000,
  messagesSent: 980,
  appointmentsVerified: 52,
  escalations: 3,
  averageRating: null,
  conversionRate: 0.161,
  cost: { amount: '0.033512', currency: 'USD' as const },
};

function wordsIn(language: Language) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nProvider language={language} dictionary={language === 'pl' ? pl : en}>
      {children}
    </I18nProvider>
  );
  return renderHook(useFigureWords, { wrapper }).result.current;
}

describe('figures in words', () => {
  it('are short, with every digit kept for the hover', () => {
    const words = wordsIn('en');
    expect(words.figure('conversations', totals)).toBe('12.3K');
    expect(words.exact('conversations', totals)).toBe('12,345');
    expect(words.figure('messages', totals)).toBe('1,980');
    expect(words.figure('conversionRate', totals)).toBe('16.1%');
    expect(words.figure('cost', totals)).toBe('$0.0335');
  });

  it('never show a figure that is not there', () => {
    expect(wordsIn('pl').figure('averageRating', totals)).toBe('–');
    expect(wordsIn('pl').figure('conversionRate', { ...totals, conversionRate: null })).toBe('–');
  });

  it('say a change with what it is compared to, in the plural that fits', () => {
    const change = computeChange(125, 100, 'up-good');
    expect(wordsIn('en').changeSpoken(change, 30)).toBe('vs previous 30 days: up 25%');
    expect(wordsIn('pl').changeSpoken(change, 30)).toBe('wobec poprzednich 30 dni: wzrost o 25%');
    expect(wordsIn('pl').changeSpoken(change, 1)).toBe('wobec wczoraj: wzrost o 25%');
    expect(wordsIn('pl').change(computeChange(0.161, 0.12, 'up-good', 'points'))).toBe('4,1 p.p.');
    expect(wordsIn('pl').changeSpoken(computeChange(5, null, 'up-good'), 7)).toBe(
      'Brak danych z poprzedniego okresu',
    );
  });
});
