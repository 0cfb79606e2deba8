import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatMessage } from '~/lib/i18n/format-message.ts';
import en from './en/index.ts';
import pl from './pl/index.ts';

type Rooms = Record<string, Record<string, string>>;
const languages: Record<'pl' | 'en', Rooms> = { pl, en };
const rooms = Object.keys(pl);
const messages = (language: Rooms) =>
  Object.entries(language).flatMap(([room, words]) =>
    Object.entries(words).map(([key, message]) => ({ key: `${room}.${key}`, message })),
  );

/** A whole plural with its forms; the words of a form are no placeholders. */
const plural = /\{(\w+),\s*plural,(?:\s*(?:=\d+|\w+)\s*\{[^{}]*\})+\s*\}/g;

/** The names of `{name}` and `{name, plural, …}`, each once, in order of the alphabet. */
const placeholders = (message: string) =>
  [...new Set([...message.replace(plural, '{$1}').matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

const folder = new URL('.', import.meta.url);
const filesOf = (language: string) =>
  readdirSync(new URL(language, folder))
    .map((file) => file.replace('.ts', ''))
    .filter((room) => room !== 'index')
    .sort();

describe('dictionaries', () => {
  it.each(['pl', 'en'] as const)('%s has every room of its folder', (language) => {
    expect(Object.keys(languages[language]).sort()).toEqual(filesOf(language));
  });

  it.each(rooms)('%s has the same keys and placeholders in every language', (room) => {
    const shape = (words: Record<string, string> = {}) =>
      Object.fromEntries(Object.entries(words).map(([key, message]) => [key, placeholders(message)]));
    expect(shape((en as Rooms)[room])).toEqual(shape((pl as Rooms)[room]));
  });

  it.each(['pl', 'en'] as const)('%s has a form for every count', (language) => {
    for (const { key, message } of messages(languages[language])) {
      if (!message.includes(', plural,')) continue;
      expect(message, `${key} lacks a form for all other counts`).toMatch(/\bother \{/);
      for (const count of [0, 1, 2, 5, 22, 1.5]) {
        const values = Object.fromEntries(placeholders(message).map((name) => [name, count]));
        expect(formatMessage(message, values, language), key).not.toMatch(/[{}#]/);
      }
    }
  });

  it.each(['pl', 'en'] as const)('%s has no empty words, and does not shout', (language) => {
    for (const { key, message } of messages(languages[language])) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
      expect(message, key).not.toContain('!');
    }
  });

  it('has no key that nothing uses', () => {
    const app = new URL('../', folder);
    const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          /\.tsx?$/.test(file) && !/\.test\.|generated/.test(file) && !file.startsWith('dictionaries/'),
      )
      .map((file) => readFileSync(new URL(file, app), 'utf8'))
      .join('\n');
    const whole = messages(pl).filter(
      ({ key }) => !sources.includes(`'${key}'`) && !sources.includes(`"${key}"`),
    );
    // The rest is named by a template, for example `errors.${kind}Title`.
    const templates = [...sources.matchAll(/`(\w+\.[^`]*\$\{[^`]*)`/g)].map(
      ([, template]) =>
        new RegExp(`^${template!.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
    );
    expect(
      whole.filter(({ key }) => !templates.some((template) => template.test(key))).map(({ key }) => key),
    ).toEqual([]);
  });
});
