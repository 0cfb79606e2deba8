import { describe, expect, it } from 'vitest';
import { formatMessage } from './format-message.ts';

const conversations = '{count, plural, one {# rozmowa} few {# rozmowy} many {# rozmów} other {# rozmowy}}';

describe('formatMessage', () => {
  it.each([
    [0, '0 rozmów'],
    [1, '1 rozmowa'],
    [2, '2 rozmowy'],
    [5, '5 rozmów'],
    [12, '12 rozmów'],
    [22, '22 rozmowy'],
    [25, '25 rozmów'],
    [102, '102 rozmowy'],
    [1.5, '1,5 rozmowy'],
    [12_345, '12\u00a0345 rozmów'],
  ])('counts %d in Polish', (count, words) => {
    expect(formatMessage(conversations, { count }, 'pl')).toBe(words);
  });

  it('puts values among the words, and takes an exact number before a category', () => {
    const message = '{name}: {count, plural, =0 {none} one {# message} other {# messages}}';
    expect(formatMessage(message, { name: 'Ola', count: 0 }, 'en')).toBe('Ola: none');
    expect(formatMessage(message, { name: 'Ola', count: 1 }, 'en')).toBe('Ola: 1 message');
    expect(formatMessage(message, { name: 'Ola', count: 2_000 }, 'en')).toBe('Ola: 2,000 messages');
  });

  it('shows what is missing instead of hiding it', () => {
    expect(formatMessage('Hello {name}', {}, 'en')).toBe('Hello {name}');
    expect(formatMessage(conversations, {}, 'pl')).toBe(conversations);
  });

  it('does not read a value as a message', () => {
    expect(formatMessage('{name}', { name: '{count, plural, other {x}}' }, 'en')).toBe(
      '{count, plural, other {x}}',
    );
  });
});
