import { polishDay } from '../../../demo/polish-day.ts';
import type { Tone } from '../prompt/tone.ts';
import type { Phrases } from './phrases.ts';

const NAMES = {
  name: 'imię i nazwisko',
  email: 'adres e-mail',
  phone: 'numer telefonu',
  service: '',
} as const;

/** What the rules say in Polish: to "Pan/Pani" or to "ty". */
export function polish({ formality, manner }: Tone): Phrases {
  const say = (toPan: string, toTy: string) => (formality === 'ty' ? toTy : toPan);
  const gladly = manner === 'friendly' ? 'Z przyjemnością pomogę! ' : '';
  const named = (company: string | null) => (company ? ` Tu wirtualny asystent ${company}.` : '');
  const list = (times: string[]) => times.join(', ');
  return {
    greeting: (company) =>
      say(
        `Dzień dobry!${named(company)} W czym mogę Panu/Pani pomóc?`,
        `Cześć!${named(company)} W czym mogę Ci pomóc?`,
      ),
    thanks: () =>
      say(
        'Proszę bardzo. Czy mogę jeszcze w czymś Panu/Pani pomóc?',
        'Nie ma za co! Pomóc Ci w czymś jeszcze?',
      ),
    goodbye: () => say('Do widzenia, życzę Panu/Pani miłego dnia!', 'Do zobaczenia, miłego dnia!'),
    identity: (company) =>
      `Jestem automatycznym asystentem${company ? ` ${company}` : ''}, nie człowiekiem. ` +
      say(
        'Odpowiadam na pytania i umawiam wizyty. Czy wolą Państwo porozmawiać z pracownikiem?',
        'Odpowiadam na pytania i umawiam wizyty. Wolisz porozmawiać z pracownikiem?',
      ),
    unknown: (offersHuman) =>
      'Niestety tego nie wiem.' +
      (offersHuman
        ? say(' Czy przekazać Pana/Pani pytanie pracownikowi?', ' Przekazać Twoje pytanie pracownikowi?')
        : say(' Proszę zapytać nas telefonicznie lub mailowo.', ' Zapytaj nas telefonicznie lub mailowo.')),
    allRight: () =>
      say('Dobrze. Czy mogę jeszcze w czymś Panu/Pani pomóc?', 'Dobrze. Pomóc Ci w czymś jeszcze?'),
    refusal: () =>
      'Tego nie mogę zrobić. ' +
      say(
        'Chętnie odpowiem na Pana/Pani pytania o naszą ofertę.',
        'Chętnie odpowiem na Twoje pytania o naszą ofertę.',
      ),
    fromKnowledge: (answer, source) => `${answer} (źródło: ${source})`,
    askDay: () =>
      gladly +
      say('Jaki dzień i która godzina Panu/Pani odpowiada?', 'Jaki dzień i która godzina Ci pasuje?'),
    askDate: () =>
      say(
        'Proszę podać dzień jako datę, np. 2026-12-15. Jaki dzień Panu/Pani odpowiada?',
        'Podaj dzień jako datę, np. 2026-12-15. Jaki dzień Ci pasuje?',
      ),
    askTime: (day) =>
      say(
        `Która godzina odpowiada Panu/Pani ${polishDay(day).onDate}?`,
        `Która godzina pasuje Ci ${polishDay(day).onDate}?`,
      ),
    askFor: (what) => {
      if (what.includes('service'))
        return say(
          'Na jaką usługę mam Pana/Panią zapisać? Jaka usługa?',
          'Na jaką usługę mam Cię zapisać? Jaka usługa?',
        );
      const wanted = what.map((part) => NAMES[part]);
      const joined = [wanted.slice(0, -1).join(', '), wanted.at(-1)!].filter(Boolean).join(' oraz ');
      return say(
        `Proszę podać ${joined}, a zarezerwuję ten termin.`,
        `Podaj ${joined}, a zarezerwuję ten termin.`,
      );
    },
    past: () =>
      'Ten termin już minął. ' + say('Jaki inny dzień Panu/Pani odpowiada?', 'Jaki inny dzień Ci pasuje?'),
    slots: (day, times) =>
      `Wolne godziny ${polishDay(day).onDate}: ${list(times)}. ` +
      say('Która godzina Panu/Pani odpowiada?', 'Która godzina Ci pasuje?'),
    noSlots: (day) =>
      `Niestety ${polishDay(day).onDate} nie ma już wolnych terminów. ` +
      say('Jaki inny dzień Panu/Pani odpowiada?', 'Jaki inny dzień Ci pasuje?'),
    booked: (day, time, awaitsCode, message) =>
      `Gotowe – termin zapisany: ${polishDay(day).day}, godz. ${time}.` +
      (awaitsCode
        ? say(
            ' Na podany adres wysłaliśmy kod; proszę go wpisać, aby potwierdzić wizytę.',
            ' Na podany adres wysłaliśmy kod; wpisz go, aby potwierdzić wizytę.',
          )
        : '') +
      (message ? ` ${message}` : ''),
    taken: (times) =>
      'Niestety ten termin jest już zajęty. ' +
      (times.length > 0
        ? `Wolne są jeszcze: ${list(times)}. ${say('Która godzina Panu/Pani odpowiada?', 'Która godzina Ci pasuje?')}`
        : say(
            'Jaki inny dzień lub która godzina Panu/Pani odpowiada?',
            'Jaki inny dzień lub która godzina Ci pasuje?',
          )),
    notBooked: (message) =>
      `Niestety nie udało się zapisać wizyty.${message ? ` ${message}` : ''} ` +
      say('Jaki inny dzień Panu/Pani odpowiada?', 'Jaki inny dzień Ci pasuje?'),
    handedOver: () =>
      say(
        'Przekazałem Pana/Pani prośbę – wkrótce odezwie się ktoś z naszego zespołu.',
        'Przekazałem Twoją prośbę – wkrótce odezwie się ktoś z naszego zespołu.',
      ),
    notHandedOver: (message) =>
      `Niestety nie udało się teraz nikogo powiadomić.${message ? ` ${message}` : ''} ` +
      say('Proszę skontaktować się z nami telefonicznie.', 'Skontaktuj się z nami telefonicznie.'),
    noHuman: () =>
      say(
        'Nie mogę stąd połączyć z pracownikiem. Proszę skontaktować się z nami telefonicznie lub mailowo.',
        'Nie mogę stąd połączyć z pracownikiem. Skontaktuj się z nami telefonicznie lub mailowo.',
      ),
    outcome: (message, failed) => message ?? (failed ? 'Niestety to się nie udało.' : 'Gotowe.'),
  };
}
