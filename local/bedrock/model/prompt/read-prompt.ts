import type { SystemContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type { FaqEntry, Passage, Prompt } from './prompt.ts';
import { readHours } from './read-hours.ts';
import { readNow } from './read-now.ts';
import { readTone } from './tone.ts';

const PASSAGE = /<passage\b([^>]*)>([\s\S]*?)<\/passage>/gi;
const FACTS = /<facts>([\s\S]*?)<\/facts>/gi;
const PHONE = /^[\s*#-]*(?:phone|telefon):\s*(.+?)\s*$/im;
const FAQ = /<faq\b[^>]*>([\s\S]*?)<\/faq>/gi;
const PAIR = /<question>([\s\S]*?)<\/question>\s*<answer>([\s\S]*?)<\/answer>/gi;

/**
 * Reads a system prompt. Passages, facts and FAQ entries are data: they are cut out before anything else is read, so
 * that nothing in them can set the clock or the tone.
 */
export function readPrompt(system: SystemContentBlock[]): Prompt {
  const text = system.flatMap((block) => (block.text === undefined ? [] : [block.text])).join('\n');
  const instructions = text.replace(PASSAGE, '\n').replace(FACTS, '\n').replace(FAQ, '\n');
  const language = /^[\s*#-]*(?:language|j[eę]zyk):\s*(?:en|ang)/im.test(instructions) ? 'en' : 'pl';
  const contact = [PHONE.exec(instructions)?.[1], readHours(instructions, language)];
  return {
    now: readNow(instructions),
    tone: readTone(instructions),
    company: /^[\s*#-]*(?:company|firma)(?: name)?:\s*(.+?)\s*$/im.exec(instructions)?.[1] ?? null,
    language,
    passages: [...text.matchAll(PASSAGE)].map(([, attributes, content]): Passage => ({
      source: plain(/source\s*=\s*["']([^"']*)["']/i.exec(attributes!)?.[1] ?? ''),
      text: plain(content!),
    })),
    faq: [...text.matchAll(FAQ)].flatMap(([, content]) =>
      [...content!.matchAll(PAIR)].map(([, question, answer]): FaqEntry => ({
        question: plain(question!),
        answer: plain(answer!),
      })),
    ),
    facts: [
      ...[...text.matchAll(FACTS)].flatMap(([, content]) => plain(content!).split('\n')),
      ...contact.flatMap((line) => line ?? []),
    ],
  };
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}
