import { type ClientField, refuse } from './refusal.ts';

/**
 * Control characters, invisible ones, those that turn the direction of text, lone surrogates, private ones, and fillers
 * that count as letters or symbols and show nothing.
 */
const UNSEEN = String.raw`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115f\u1160\u2800\u3164\uffa0`;
const INVISIBLE = new RegExp(`[${UNSEEN}]`, 'u');
/** The same but for line breaks, tabs, and the joiners that emojis and some scripts need. */
const INVISIBLE_IN_TEXT = new RegExp(String.raw`(?![\n\t\u200c\u200d])[${UNSEEN}]`, 'u');
/** What makes one emoji of two, as a mechanic is of a person and a wrench. */
const EMOJI_JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/gu;
/** More marks upon one letter than any script writes: they would cover the lines around it. */
const PILED_MARKS = /\p{M}{8}/u;

/** One visible line, trimmed and composed (NFC). `what` begins the sentence of a refusal: "The company's name". */
export function oneLine(field: ClientField, typed: string, what: string, most: number): string {
  const text = typed.trim().normalize('NFC');
  if (text === '') refuse(field, `${what} is missing.`);
  if ([...text].length > most) refuse(field, `${what} may have at most ${most} characters.`);
  if (INVISIBLE.test(text.replace(EMOJI_JOINER, ''))) {
    refuse(
      field,
      `${what} must be one line without invisible characters: type it anew instead of pasting it.`,
    );
  }
  return withoutPiledMarks(field, text, what);
}

/** Text of many lines, trimmed and composed; may be empty. */
export function manyLines(field: ClientField, typed: string, what: string, most: number): string {
  const text = typed.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  if ([...text].length > most) refuse(field, `${what} may have at most ${most} characters.`);
  if (INVISIBLE_IN_TEXT.test(text)) {
    refuse(field, `${what} must not hold invisible characters: type it anew instead of pasting it.`);
  }
  return withoutPiledMarks(field, text, what);
}

function withoutPiledMarks(field: ClientField, text: string, what: string): string {
  if (PILED_MARKS.test(text)) refuse(field, `${what} must not pile accents upon one letter.`);
  return text;
}
