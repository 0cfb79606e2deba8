import { fold } from '../text/fold.ts';

/** What a message wants, each by the words that people use for it in either language. Matched on folded text. */
const WORDS = {
  identity: [
    /\b(czy|jestes|are you|am i|is this)\b.{0,40}\b(bot\w*|robot\w*|automat\w*|sztuczn\w*|ai|chatbot\w*|chatgpt)\b/,
    /\b(czy (ja )?(rozmawiam|pisze)|jestes|are you|am i (talking|speaking|chatting)|is this)\b.{0,20}\b(czlowiek\w*|human|person)\b/,
    /\b(kim|czym) jestes\b|\bwho are you\b|\bwhat are you\b/,
    /\bco (umiesz|potrafisz|potraficie)\b|\bjak sie masz\b|\bwhat can you do\b|\bhow are you\b/,
  ],
  human: [
    /\b(rozmawiac|porozmawiac|pogadac|polacz\w*|przelacz\w*|przekaz\w*|skontakt\w*|kontaktu?|rozmowy|rozmowe)\b.{0,40}\b(czlowiek\w*|konsultant\w*|pracowni\w*|osob\w*|kims|ludzmi|obslug\w*|recepcj\w*|doradc\w*|szef\w*|wlasciciel\w*)\b/,
    /\b(zywy|zywym|prawdziwy|prawdziwym|prawdziwa) (czlowiek\w*|osob\w*)\b|\bchce (do )?(czlowieka|konsultanta)\b/,
    /\b(ktos|prosze|prosba o)\b.{0,30}\b(zadzwoni\w*|oddzwoni\w*|telefon zwrotny)\b|\boddzwoncie\b/,
    /\b(talk|speak|chat|connect\w*|transfer\w*|put|get|contact|have|with)\b.{0,30}\b(human|person|agent|someone|somebody|staff|representative|operator|consultant|manager|owner)\b/,
    /\bcall me( back)?\b|\b(real|actual|live) (person|human)\b/,
  ],
  booking: [
    /\b(umow\w*|umawia\w*|zapisac|zapisz\w*|zapisuj\w*|zapis na|rezerw\w*|zarezerw\w*)\b/,
    /\b(book\w*|reserve|reservation|schedule)\b|\bmake an appointment\b/,
    /\b(woln\w*|dostepn\w*|jakis|najblizsz\w*|pierwsz\w*) (termin\w*|godzin\w*|miejsc\w*)\b|\bterminy\b/,
    /\b(free|available|open) (slots?|times?|hours|appointments?)\b|\bavailability\b/,
    /\b(chce|chcialbym|chcialabym|chcemy|poprosze|prosze o|potrzebuje|interesuje mnie)\b.{0,20}\b(wizyt\w*|termin\w*|spotkani\w*)\b/,
    /\b(want|need|like|get)\b.{0,20}\b(appointment|visit|slot|meeting)\b/,
  ],
  changing: [
    /\b(odwol\w*|przeloz\w*|przesun\w*|przeniesc|zmieni\w*|anulow\w*|zrezygnow\w*)\b/,
    /\b(cancel\w*|reschedul\w*|move|change|postpone)\b.{0,30}\b(appointment|booking|visit|reservation|it)\b/,
  ],
  question: [
    /\b(ile|koszt\w*|cen[aeyu]|ceny|cennik\w*|otwar\w*|czynn\w*|godziny|adres\w*|gdzie|parking\w*|jak dlugo|do ktorej|od ktorej|w jakich|dlaczego|jaki\w* (jest|sa))\b/,
    /\b(how(?! about)|price\w*|cost\w*|open|opened|closed|opening|hours|where|address|parking|why|what (is|are))\b/,
  ],
  thanks: [/\b(dziekuj\w*|dzieki|dzieks|dziekowac|thanks|thank you|thx|cheers)\b/],
  goodbye: [
    /\b(do widzenia|do zobaczenia|do uslyszenia|zegnam|papa|pa pa|nara|na razie|milego (dnia|wieczoru)|dobranoc)\b/,
    /\b(goodbye|bye|see you|have a (nice|good|great) (day|evening|one)|good night)\b/,
  ],
  greeting: [
    /\b(dzien dobry|dobry wieczor|czesc|hej|hejka|witam|witaj\w*|siema|halo)\b/,
    /\b(hello|hi|hey|good (morning|afternoon|evening)|greetings)\b/,
  ],
  no: [/^\W*(nie|no|nope|nie trzeba|nie dziekuje)\b/],
  yes: [
    /^\W*(tak|jasne|oczywiscie|poprosze|prosze|chetnie|dobrze|ok|okej|yes|yeah|sure|please|of course|yep)\b/,
  ],
} satisfies Record<string, RegExp[]>;

export type Intent = keyof typeof WORDS;

/** Whether a message has words for an intent; it may have several. */
export function hasIntent(text: string, intent: Intent): boolean {
  const folded = fold(text);
  return WORDS[intent].some((pattern: RegExp) => pattern.test(folded));
}

/** How many words of a message are left without those of some intents: 0 where it is nothing else. */
export function wordsBeside(text: string, intents: Intent[]): number {
  const rest = intents
    .flatMap((intent) => WORDS[intent] as RegExp[])
    .reduce((left, pattern) => left.replace(new RegExp(pattern, 'g'), ' '), fold(text));
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}
