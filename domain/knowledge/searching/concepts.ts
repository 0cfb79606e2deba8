import { stem } from './stem.ts';

/** Words, folded, that visitors and documents of any company use for one thing, in both languages. */
const CONCEPTS = [
  'cena ceny cennik koszt kosztuje kosztuja kosztowac oplata price pricing cost costs much fee fees',
  'godziny godzina otwarte otwarty otwarcia czynne czynny nieczynne zamkniete hours open opening opened closed',
  'adres dojazd dojechac dojade trafic gdzie znajduje lokalizacja address where location located directions',
  'telefon zadzwonic numer phone call number',
  'parking parkowac zaparkowac parkowanie park',
  'platnosc platnosci zaplacic placic zaplata pay payment payments',
  'karta karty card cards',
  'rabat rabaty znizka znizki promocja discount discounts',
  'termin terminy wizyta wizyty rezerwacja umowic zapisac appointment appointments visit book booking',
  'odwolac odwolanie odwoluje anulowac przelozyc przesunac cancel cancellation reschedule',
  'faktura faktury invoice invoices',
  'gwarancja gwarancji guarantee warranty',
  'dziecko dziecka dziecku dzieckiem dzieci dziecmi child children kid kids',
  'bol boli bola bolu pain hurts hurt ache',
  'zab zeba zeby zebow tooth teeth',
  'pies psa psem psy psow dog dogs',
  'angielski angielsku english',
  'pracownik pracownicy zespol team staff',
  'okres wypowiedzenie wypowiedzenia notice',
  'bon bony voucher vouchery podarunkowy gift',
  'poniedzialek poniedzialki monday mondays',
  'wtorek wtorki tuesday',
  'sroda srody wednesday',
  'czwartek czwartki thursday',
  'piatek piatki friday',
  'sobota soboty saturday saturdays',
  'niedziela niedziele niedziel sunday sundays',
];

const STEMS = new Map(
  CONCEPTS.flatMap((words) => {
    const stems = words.split(' ').map(stem);
    return stems.map((each) => [each, stems[0]!] as const);
  }),
);

/** The one stem that stands for all words of the same thing. */
export function conceptOf(stemmed: string): string {
  return STEMS.get(stemmed) ?? stemmed;
}
