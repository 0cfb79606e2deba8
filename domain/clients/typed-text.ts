import { type ClientField, refuse } from './refusal.ts';

/** Control characters, invisible ones, those that turn the direction of text, lone surrogates, private ones. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
/** The same but for line breaks, tabs, and the joiners that emojis and some scripts need. */
const INVISIBLE_IN_TEXT = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;

/** One visible line, trimmed and composed (NFC). `what` begins the sentence of a refusal: "The company's name". */
export function oneLine(field: ClientField, typed: string, what: string, most: number): string {
  const text = typed.trim().normalize('NFC');
  if (text === '') refuse(field, `${what} is missing.`);
  if ([...text].length > most) refuse(field, `${what} may have at most ${most} characters.`);
  if (INVISIBLE.test(text)) {
    refuse(
      field,
      `${what} must be one line without invisible characters: type it anew instead of pasting it.`,
    );
  }
  return text;
}

/** Text of many lines, trimmed and composed; may be empty. */
export function manyLines(field: ClientField, typed: string, what: string, most: number): string {
  const text = typed.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  if ([...text].length > most) refuse(field, `${what} may have at most ${most} characters.`);
  if (INVISIBLE_IN_TEXT.test(text)) {
    refuse(field, `${what} must not hold invisible characters: type it anew instead of pasting it.`);
  }
  return text;
}
