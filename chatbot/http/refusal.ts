import type { ChatLanguage } from '../../domain/clients/chat-profile.ts';

/** Every refusal of the chat API: its status and what the visitor is told. */
const REFUSALS = {
  invalid_request: [400, 'Tego zapytania nie da się odczytać.', 'This request cannot be read.'],
  invalid_token: [401, 'Rozmowa wygasła. Zacznij nową.', 'This conversation has expired. Start a new one.'],
  origin_not_allowed: [
    403,
    'Ten czat nie działa na tej stronie.',
    'This chat does not work on this website.',
  ],
  not_found: [404, 'Tego tu nie ma.', 'There is no such thing here.'],
  answer_in_progress: [409, 'Odpowiedź już się pisze.', 'The answer is being written already.'],
  already_verified: [409, 'Ta wizyta jest już potwierdzona.', 'This appointment is confirmed already.'],
  code_expired: [410, 'Kod wygasł. Poproś o nowy.', 'The code has expired. Ask for a new one.'],
  too_large: [413, 'Wiadomość jest za długa.', 'The message is too long.'],
  wrong_code: [422, 'To nie ten kod.', 'That is not the code.'],
  too_many_requests: [429, 'Za dużo naraz. Spróbuj za chwilę.', 'Too much at once. Try again in a moment.'],
  limit_reached: [
    429,
    'Na dziś to wszystko, co mogę zrobić. Skontaktuj się z nami bezpośrednio.',
    'That is all I can do for now. Please contact us directly.',
  ],
  paused: [
    503,
    'Czat jest teraz wyłączony. Skontaktuj się z nami bezpośrednio.',
    'The chat is switched off right now. Please contact us directly.',
  ],
  unavailable: [
    503,
    'Coś nie odpowiada. Spróbuj jeszcze raz.',
    'Something does not answer. Please try again.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown by whatever may refuse a request; `extra` goes into the answer beside code and message. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(REFUSALS[code][2]);
    this.status = REFUSALS[code][0];
  }
}

/** The sentence for a refusal in the visitor's language. */
export function refusalMessage(code: RefusalCode, language: ChatLanguage): string {
  return REFUSALS[code][language === 'pl' ? 1 : 2];
}
