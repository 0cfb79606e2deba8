import { fold } from '../text/fold.ts';

/** What the chatbot asked for in its last words. */
export interface Asked {
  name: boolean;
  email: boolean;
  phone: boolean;
  service: boolean;
  day: boolean;
  time: boolean;
  human: boolean;
}

/** Reads what a sentence of the chatbot asks for; the words are those of `phrases/`, or near them. */
export function askedIn(text: string): Asked {
  const folded = fold(text);
  const has = (pattern: RegExp) => pattern.test(folded);
  return {
    name: has(/\bimie\b|\bnazwisk\w*|\byour (full )?name\b/),
    email: has(/\badres\w* e-?mail|\be-?mail address/),
    phone: has(/\bnumer\w* telefonu|\bphone number/),
    service: has(/\b(jaka|jakiej|ktora) uslug\w*|\bwhich service\b/),
    day: has(/\b(jaki|ktory|inny) dzien\b|\b(which|another|what) day\b/),
    time: has(/\b(ktora|ktorej|jaka|jakiej) godzin\w*|\bktory termin\b|\b(which|what) (time|hour)\b/),
    human: has(/\b(polaczyc|przekazac|porozmawiac)\b.*\?|\b(connect you|pass you on|rather talk)\b.*\?/),
  };
}
