import { asks, bot, books, branch, either, end, maybe, user, verifies, type Step } from '../script.ts';

/** How a conversation opens before the visitor comes to the point; half of them do not. */
export const greeting = maybe(
  0.35,
  either(
    [
      user(
        'Dzień dobry',
        'dzień dobry',
        'Cześć',
        'Hej',
        'Witam',
        'Dobry wieczór',
        'Halo, jest tam kto?',
        'dzień dobry :)',
      ),
      bot(
        'Dzień dobry! W czym mogę pomóc?',
        'Dzień dobry, tu asystent {firma}. Jak mogę pomóc?',
        'Witam serdecznie! O co chodzi?',
        'Dzień dobry! Proszę śmiało pytać – o terminy, ceny, cokolwiek.',
      ),
    ],
    [
      user(
        'Dzień dobry, mam pytanie',
        'Hej, mogę o coś zapytać?',
        'czy rozmawiam z człowiekiem czy z botem?',
        'Witam, szybkie pytanie',
      ),
      bot(
        'Dzień dobry! Jestem wirtualnym asystentem {firma}. Proszę pytać.',
        'Oczywiście, słucham. Jestem automatycznym asystentem, ale sporo wiem :)',
        'Jasne, proszę pytać – odpowiadam od razu, o każdej porze.',
      ),
    ],
  ),
);

/** How it ends, if it ends politely. */
export const farewell = maybe(
  0.62,
  either(
    [
      user(
        'Dziękuję bardzo',
        'dzięki!',
        'Super, dziękuję za pomoc',
        'Ok, dzięki za info',
        'Dziękuję, o to mi chodziło',
        'świetnie, dziękuję',
        'Dzięki, miłego dnia',
        'ok dziękuję',
        'Bardzo dziękuję za szybką odpowiedź!',
        'Dobra, to wszystko. Dzięki',
      ),
      bot(
        'Proszę bardzo, miłego dnia!',
        'Cała przyjemność po naszej stronie. Do usłyszenia!',
        'Nie ma za co. Gdyby coś jeszcze było potrzebne, jestem tu cały czas.',
        'Dziękujemy za kontakt i zapraszamy!',
        'Polecamy się na przyszłość.',
        'Miłego dnia i do zobaczenia!',
        'Zawsze do usług. Pozdrawiamy!',
      ),
    ],
    [
      user(
        'ok',
        'Ok, pomyślę jeszcze',
        'dobra dam znać',
        'Muszę się zastanowić, odezwę się',
        'na razie tyle, dzięki',
        '👍',
      ),
    ],
  ),
);

/** From the question of when to the confirmed visit; a quarter never type the code in. */
export const booking: readonly Step[] = [
  bot(
    'Najbliższe wolne terminy to {termin} oraz {inny_termin}. Który pasuje?',
    'Mogę zaproponować wizytę {w_dzien_data} o {godzina} albo {w_inny_dzien_data} o {inna_godzina}.',
    'Mamy miejsce {w_dzien_data} o {godzina}. Jeśli to za wcześnie, to jeszcze {w_inny_dzien_data} o {inna_godzina}.',
    'Sprawdzam kalendarz… wolne: {termin}; {inny_termin}. Co wybrać?',
  ),
  maybe(
    0.18,
    either(
      asks(
        ['A coś później w ciągu dnia?', 'po 16 coś by się znalazło?', 'a popołudniu?'],
        [
          'Niestety o innych godzinach wszystko zajęte, zostały tylko te dwa terminy.',
          'Późniejsze godziny są już pełne. Mogę dopisać do listy rezerwowej.',
        ],
      ),
      asks(
        ['a nie ma nic wcześniej?', 'Wcześniej się nie da?'],
        [
          'Wcześniej kalendarz jest pełny, ale czasem ktoś odwołuje – wtedy damy znać.',
          'Na ten moment to najbliższe miejsca.',
        ],
      ),
      asks(
        ['a w kolejnym tygodniu?', 'Hmm, a za tydzień?'],
        'Kalendarz na kolejny tydzień otwieramy w piątek, na razie mam te dwa terminy.',
      ),
    ),
  ),
  user(
    '{w_dzien} o {godzina}',
    'To poproszę {na_dzien} na {godzina}',
    'Pierwszy termin mi pasuje',
    'może być {godzina} {w_dzien}',
    '{^w_dzien} będzie idealnie',
    'biorę {na_dzien}, {godzina}',
    'Ten pierwszy proszę',
    'ok to {w_dzien_data}',
    'pasuje {w_dzien}',
  ),
  bot(
    'Świetnie. Poproszę imię i adres e-mail, wyślę kod do potwierdzenia wizyty.',
    'Dobrze, rezerwuję. Na jakie nazwisko i na jaki e-mail wysłać potwierdzenie?',
    'Zapisuję! Jeszcze tylko imię i mail, żeby potwierdzić rezerwację.',
    'Już blokuję ten termin. Proszę o imię oraz e-mail.',
  ),
  user(
    '{imie}, {email}',
    '{imie} {nazwisko}, {email}',
    'Jestem {imie}, mail {email}',
    '{nazwisko}, {email}',
    'na {imie}. {email}',
    'proszę bardzo: {imie} {nazwisko} {email}',
  ),
  books(
    'Termin wstępnie zarezerwowany: {usluga}, {termin}. Na {email} poszedł kod – proszę go tu wpisać w ciągu 30 minut.',
    'Gotowe, termin czeka: {termin}. Żeby potwierdzić, proszę przepisać czterocyfrowy kod z wiadomości wysłanej na {email}.',
    'Zarezerwowane: {usluga}, {w_dzien_data} o {godzina}. Proszę jeszcze o kod, który właśnie wysłaliśmy na {email}.',
    'Mam to: {termin}, {usluga}. Ostatni krok to kod z maila ({email}).',
  ),
  maybe(
    0.12,
    user('nie widzę tego maila', 'Kod nie przyszedł', 'gdzie ten kod?', 'Chwilkę, szukam w spamie'),
    bot(
      'Wysłałem jeszcze raz. Czasem trafia do folderu „Oferty” albo spamu.',
      'Kod bywa w spamie – tytuł to „Potwierdzenie wizyty”. Czekam spokojnie.',
    ),
  ),
  branch(
    0.76,
    [
      user('{kod}', 'kod {kod}', 'Kod to {kod}', 'mam: {kod}', '{kod} :)', 'przyszło, {kod}'),
      verifies(
        'Dziękuję, wizyta potwierdzona. Do zobaczenia {w_dzien_data} o {godzina}!',
        'Zgadza się. Wszystko zapisane: {termin}. Dzień wcześniej przypomnimy mailem.',
        'Kod poprawny – rezerwacja potwierdzona. Gdyby plany się zmieniły, proszę dać znać do dnia poprzedniego.',
        'Potwierdzone! Czekamy {w_dzien} o {godzina}.',
      ),
      maybe(
        0.3,
        user(
          'Jaki jest dokładny adres?',
          'a gdzie dokładnie jesteście?',
          'przypomni mi Pan adres?',
          'gdzie można zaparkować?',
        ),
        bot('{adres_zdanie}', 'Jesteśmy pod adresem {adres}. {parking}', '{adres}. {parking}'),
      ),
    ],
    [end],
  ),
];

/** The same for visitors who write in English. */
export const englishBooking: readonly Step[] = [
  bot(
    'We have {english_slot} or {english_other_slot}. Which one works for you?',
    'The next free slots are {english_slot} and {english_other_slot}.',
  ),
  user('{english_slot} please', 'The first one is perfect', 'first one works, thanks', '{godzina} is fine'),
  bot(
    'Great. May I have your name and e-mail, please?',
    'Sure. Your name and e-mail for the confirmation code?',
  ),
  user('{english_name}, {english_email}', 'It is {english_name}, {english_email}'),
  books(
    'Reserved: {english_service}, {english_slot}. Please type the code we have just sent to {english_email}.',
    'Done, {english_slot} is yours once you enter the code from your inbox ({english_email}).',
  ),
  branch(
    0.8,
    [
      user('{kod}', 'code {kod}', 'got it, {kod}'),
      verifies('Confirmed, see you then!', 'Thank you, your visit is confirmed: {english_slot}.'),
    ],
    [end],
  ),
];

export const englishFarewell = maybe(
  0.7,
  user('Thanks a lot!', 'great, thank you', 'Thank you for your help', 'perfect, thanks'),
  bot('You are welcome!', 'Happy to help. See you soon!', 'Any time. Have a nice day!'),
);

/** First and family names, in the forms of women and of men. */
export const women = {
  imie: [
    'Anna',
    'Katarzyna',
    'Magda',
    'Agnieszka',
    'Ola',
    'Joanna',
    'Ewa',
    'Monika',
    'Natalia',
    'Paulina',
    'Zuzanna',
    'Iwona',
    'Karolina',
    'Beata',
    'Dorota',
  ],
  nazwisko: [
    'Nowak',
    'Kamińska',
    'Lewandowska',
    'Mazur',
    'Krawczyk',
    'Wrona',
    'Pawlak',
    'Michalak',
    'Sikora',
    'Czarnecka',
    'Gajda',
    'Szulc',
    'Zielonka',
    'Makowska',
    'Rutkowska',
    'Bąk',
  ],
} as const;
export const men = {
  imie: [
    'Tomasz',
    'Piotr',
    'Krzysztof',
    'Marek',
    'Paweł',
    'Michał',
    'Bartek',
    'Grzegorz',
    'Łukasz',
    'Jakub',
    'Rafał',
    'Wojciech',
    'Adam',
    'Kamil',
    'Dawid',
  ],
  nazwisko: [
    'Nowak',
    'Wójcik',
    'Zając',
    'Mazur',
    'Krawczyk',
    'Pawlak',
    'Baran',
    'Szewczyk',
    'Pietrzak',
    'Wilk',
    'Lis',
    'Sobczak',
    'Kozieł',
    'Jankowski',
    'Rutkowski',
    'Bąk',
  ],
} as const;

/** Slots that any conversation may use. */
export const people = {
  english_name: [
    'Emma',
    'Oleksandr',
    'James',
    'Priya',
    'Lucas',
    'Marta K.',
    'Daniel',
    'Sofia',
    'Tom',
    'Iryna',
  ],
} as const;

/** Words that people leave with their rating. */
export const remarks = {
  pleased: [
    'Szybko i na temat',
    'super, bez dzwonienia',
    'Wszystko jasne',
    'Bardzo wygodne, polecam',
    'Miła obsługa nawet jak bot :)',
    'Nie musiałam czekać na infolinii',
    'ok',
    'Sprawnie umówiona wizyta',
    'Fajnie, że działa też wieczorem',
    'dzięki!',
  ],
  mixed: [
    'W porządku, ale wolałabym porozmawiać z kimś',
    'Nie na wszystko dostałem odpowiedź',
    'może być',
    'Trochę długo odpowiada',
    'ok, choć terminy dość odległe',
    'Ogólnie dobrze',
  ],
  cross: [
    'Bot nie rozwiązał mojej sprawy',
    'Dalej czekam na telefon',
    'Słabo',
    'Szkoda czasu, trzeba było dzwonić',
    'Nikt nie wziął odpowiedzialności',
    'Przepraszam ale to nie pomogło',
  ],
} as const;
