import type { BrandingInput } from '#generated/types.ts';
import { CHAT_LANGUAGES, MOST_SUGGESTIONS, type ChatLanguage } from '../clients/chat-defaults.ts';
import { refuse } from '../clients/refusal.ts';
import type { RegistryRow } from '../clients/registry-row.ts';
import { primaryColor } from '../clients/terms.ts';
import { oneLine } from '../clients/typed-text.ts';

type Branding = NonNullable<RegistryRow['branding']>;

const LONGEST_GREETING = 200;
const LONGEST_SUGGESTION = 80;

/** The row with another look in it, or a ClientRefusal. What is null or left out stays; empty words are taken away. */
export function brandedClient(row: RegistryRow, input: BrandingInput): RegistryRow {
  const was = row.branding ?? {};
  const branding: Branding = {
    ...was,
    ...(input.primaryColor == null ? {} : { primary_color: primaryColor(input.primaryColor) }),
    ...words('greeting', was.greeting, input.greeting, greeting),
    ...words('suggestions', was.suggestions, input.suggestions, suggestions),
  };
  return { ...row, branding };
}

/** The row with this logo, or with none. */
export function withLogo(row: RegistryRow, logoKey: string | null): RegistryRow {
  const { logo_key: _, ...others } = row.branding ?? {};
  return { ...row, branding: logoKey === null ? others : { ...others, logo_key: logoKey } };
}

/** Words by language, with those that are given put over those that were there. */
function words<Name extends 'greeting' | 'suggestions', Given, Kept>(
  name: Name,
  was: Partial<Record<string, Kept>> | undefined,
  given: Partial<Record<ChatLanguage, Given | null | undefined>> | null | undefined,
  keep: (typed: Given) => Kept | undefined,
): { [Each in Name]?: Partial<Record<string, Kept>> } {
  if (!given) return {};
  const after = { ...was };
  for (const language of CHAT_LANGUAGES) {
    const typed = given[language];
    if (typed == null) continue;
    const kept = keep(typed);
    if (kept === undefined) delete after[language];
    else after[language] = kept;
  }
  return { [name]: after } as { [Each in Name]?: Partial<Record<string, Kept>> };
}

function greeting(typed: string): string | undefined {
  if (typed.trim() === '') return undefined;
  return oneLine('greeting', typed, 'The greeting', LONGEST_GREETING);
}

function suggestions(typed: readonly string[]): string[] {
  const asked = typed.filter((each) => each.trim() !== '');
  if (asked.length > MOST_SUGGESTIONS)
    refuse('suggestions', `There may be ${MOST_SUGGESTIONS} suggestions in each language. Take some away.`);
  const kept = asked.map((each) => oneLine('suggestions', each, 'A suggestion', LONGEST_SUGGESTION));
  return [...new Set(kept)];
}
