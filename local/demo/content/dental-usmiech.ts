import type { Company } from '../company.ts';
import { asks, asksForHuman, bot, either, maybe, user } from '../script.ts';
import { booking, englishBooking, englishFarewell, farewell, greeting } from './common.ts';

/** A dental practice in Kraków: check-ups, fear, toothache in the night. */
export const dentalUsmiech: Company = {
  profile: {
    client_id: 'dental-usmiech',
    company_name: 'Dental Uśmiech',
    domain: 'dental-usmiech.example',
    status: 'active',
    subscription_plan: 'pro',
    monthly_fee: 499,
    contact_email: 'rejestracja@dental-usmiech.example',
    contact_phone: '+48 12 000 03 04',
    features_enabled: ['calendar', 'notifications', 'escalation_detection'],
    limits: { max_conversations_monthly: 5000, max_kb_size_mb: 200 },
    personality_config: { current_variant_id: 'variant_1', tournament_completed: false },
    time_zone: 'Europe/Warsaw',
    language: 'pl',
    opening_hours: {
      mon: [{ from: '08:00', to: '14:00' }],
      wed: [{ from: '08:00', to: '14:00' }],
      tue: [{ from: '12:00', to: '20:00' }],
      thu: [{ from: '12:00', to: '20:00' }],
      fri: [{ from: '09:00', to: '15:00' }],
    },
    appointment_minutes: 45,
    company_facts:
      'Gabinet stomatologiczny w Krakowie, ul. Przykładowa 8/2, pierwsze piętro, jest winda. Przyjmujemy tylko prywatnie.',
    branding: {
      primary_color: '#0f766e',
      suggestions: {
        pl: ['Ile kosztuje przegląd?', 'Boli mnie ząb, co robić?', 'Czy przyjmujecie dzieci?'],
        en: ['How much is a check-up?', 'Do you speak English?'],
      },
    },
    privacy_url: 'https://dental-usmiech.example/prywatnosc',
  },
  clientForDays: 164,
  perWeek: 13,
  hours: [
    0.6, 0.3, 0.2, 0.2, 0.2, 0.3, 1, 2.5, 4.5, 5, 5, 4.5, 4, 3.5, 3.5, 4, 4.5, 5, 6, 6.5, 6, 4.5, 2.5, 1.2,
  ],
  weekdays: [1.3, 1.15, 1.1, 1, 0.9, 0.45, 0.6],
  sources: { website: 70, whatsapp: 18, facebook: 11, other: 1 },
  onPhones: 0.66,
  women: 0.58,
  promptTokens: 2480,
  open: [
    { days: [1, 3], times: ['8:30', '9:15', '10:00', '11:30', '12:15', '13:00'] },
    { days: [2, 4], times: ['12:30', '14:00', '15:30', '16:45', '18:00', '19:15'] },
    { days: [5], times: ['9:00', '10:30', '12:00', '13:30'] },
  ],
  services: [
    {
      name: 'przegląd stomatologiczny',
      accusative: 'przegląd',
      english: 'a check-up',
      price: '150 zł',
      duration: '30 minut',
    },
    {
      name: 'higienizacja',
      accusative: 'higienizację',
      english: 'a hygiene visit',
      price: '320 zł (skaling, piaskowanie, fluoryzacja)',
      duration: '60 minut',
    },
    {
      name: 'leczenie kanałowe',
      accusative: 'leczenie kanałowe',
      english: 'root canal treatment',
      price: 'od 900 zł, zależnie od liczby kanałów',
      duration: '90 minut',
    },
    {
      name: 'wypełnienie',
      accusative: 'plombę',
      english: 'a filling',
      price: 'od 280 zł',
      duration: '45 minut',
    },
    {
      name: 'wybielanie zębów',
      accusative: 'wybielanie',
      english: 'whitening',
      price: '1200 zł (lampa) albo 850 zł (nakładki)',
      duration: '90 minut',
    },
    {
      name: 'konsultacja ortodontyczna',
      accusative: 'konsultację ortodontyczną',
      english: 'an orthodontic consultation',
      price: '200 zł',
      duration: '40 minut',
    },
    {
      name: 'konsultacja implantologiczna',
      accusative: 'konsultację w sprawie implantu',
      english: 'an implant consultation',
      price: '200 zł, odliczane od leczenia',
      duration: '40 minut',
    },
    {
      name: 'usunięcie zęba',
      accusative: 'usunięcie zęba',
      english: 'an extraction',
      price: 'od 300 zł, ósemka od 500 zł',
      duration: '30–60 minut',
    },
  ],
  slots: {
    firma: ['gabinetu Dental Uśmiech'],
    adres: ['ul. Przykładowa 8/2, Kraków, I piętro'],
    adres_zdanie: ['Gabinet mieści się przy ul. Przykładowej 8/2 w Krakowie, pierwsze piętro, jest winda.'],
    parking: [
      'Najbliższy parking jest za budynkiem, pacjenci stoją dwie godziny za darmo.',
      'Najwygodniej tramwajem, przystanek jest pod drzwiami.',
    ],
    bol: [
      'boli mnie ząb od wczoraj',
      'złamał mi się kawałek szóstki',
      'wypadła mi plomba',
      'mam spuchnięty policzek po lewej',
      'rwie mnie ósemka, nie śpię drugą noc',
      'po leczeniu kanałowym dalej czuję ucisk',
      'dziąsła krwawią przy myciu',
    ],
    wiek: ['4-latki', '5-latka', '7-letniego syna', '9-letniej córki', 'córki (6 lat)', 'syna, 3 lata'],
  },
  things: [
    [
      { lekarz: 'doktor Zielińska', u_lekarza: 'u dr Zielińskiej' },
      { lekarz: 'doktor Mroczek', u_lekarza: 'u dra Mroczka' },
      { lekarz: 'doktor Sadowska', u_lekarza: 'u dr Sadowskiej' },
      { lekarz: 'doktor Bielecki', u_lekarza: 'u dra Bieleckiego' },
    ],
  ],
  topics: [
    {
      name: 'wizyta',
      weight: 5,
      steps: [
        greeting,
        user(
          'Chciał{bym|abym} umówić się na {co}',
          'Czy są wolne terminy na {co}?',
          'Dzień dobry, poproszę o wizytę – {usluga}, najlepiej {u_lekarza}',
          'kiedy najbliższy termin na {co} {u_lekarza}?',
          'Chcę zapisać się na {co}, pasuje mi po pracy',
          'szukam terminu: {usluga}',
        ),
        bot(
          '{^usluga} trwa {czas}, koszt to {cena}.',
          'Oczywiście. {^usluga}: {cena}, proszę zarezerwować {czas}.',
          'Już sprawdzam. {^usluga} – {cena}.',
        ),
        maybe(
          0.25,
          either(
            asks(
              ['Czy {lekarz} przyjmuje w tym tygodniu?', 'a {lekarz} ma coś wolnego?'],
              ['Tak, {lekarz} przyjmuje dwa razy w tygodniu.', '{^lekarz} ma jeszcze pojedyncze miejsca.'],
            ),
            asks(
              ['a na NFZ?', 'to prywatnie czy na fundusz?'],
              'Przyjmujemy tylko prywatnie, ale wystawiamy rachunki do ubezpieczenia.',
            ),
            asks(
              ['Trzeba mieć zdjęcie RTG?', 'czy potrzebne jest zdjęcie?'],
              'Jeśli jest pantomogram z ostatniego roku, proszę zabrać; jeśli nie – zrobimy na miejscu za 100 zł.',
            ),
            asks(
              ['pierwszy raz u Państwa, coś przygotować?', 'Jestem now{y|a}, co zabrać ze sobą?'],
              'Przed pierwszą wizytą wystarczy przyjść 10 minut wcześniej i wypełnić ankietę o zdrowiu.',
            ),
          ),
        ),
        ...booking,
        farewell,
      ],
    },
    {
      name: 'ból',
      weight: 3,
      mood: 'pleased',
      services: ['wypełnienie', 'leczenie kanałowe', 'usunięcie zęba'],
      steps: [
        user(
          'Pilne! {bol}. Przyjmiecie mnie dzisiaj?',
          'Dzień dobry, {bol}, co robić?',
          '{bol}, kiedy najszybciej ktoś może mnie przyjąć?',
          'Potrzebuję wizyty na cito, {bol}',
          '{bol}... są jakieś terminy z dnia na dzień?',
        ),
        bot(
          'Bardzo mi przykro. Dla pacjentów z bólem trzymamy codziennie dwa miejsca. Czy jest gorączka albo trudność z przełykaniem?',
          'Rozumiem, to nie może czekać. Czy obrzęk narasta lub pojawiła się gorączka?',
        ),
        user(
          'Nie, tylko ból',
          'gorączki nie ma',
          'Nie. Biorę ibuprofen co 6 godzin',
          'lekki stan podgorączkowy 37,4',
          'na szczęście nie',
        ),
        bot(
          'Dobrze. W takim razie umawiam na najbliższe miejsce bólowe, na miejscu lekarz zdecyduje o leczeniu.',
          'W porządku. Gdyby doszła gorączka powyżej 38 albo szczękościsk, proszę jechać na ostry dyżur. Szukam terminu.',
        ),
        ...booking,
        farewell,
      ],
    },
    {
      name: 'ceny',
      weight: 3,
      steps: [
        greeting,
        user(
          'Ile kosztuje {usluga}?',
          'Jaka cena za {co}?',
          'po ile {usluga}? znieczulenie w cenie?',
          'Czy mogę prosić o cennik? Interesuje mnie {usluga}',
          'ile zapłacę za {co} {u_lekarza}?',
        ),
        bot(
          '{^usluga}: {cena}. Znieczulenie jest w cenie.',
          'Koszt to {cena}. Dokładny plan leczenia z wyceną dostaje się po przeglądzie.',
          'Obecnie {cena}; czas wizyty {czas}.',
        ),
        maybe(
          0.45,
          either(
            asks(
              ['Czy można rozłożyć na raty?', 'raty są możliwe?'],
              'Tak, raty 0% do 10 miesięcy przy leczeniu powyżej 1000 zł.',
            ),
            asks(
              ['macie jakiś rabat dla rodziny?', 'a jak przyjdziemy we dwoje, będzie taniej?'],
              'Przy leczeniu dwóch osób z rodziny jest 5% rabatu.',
            ),
            asks(
              ['A z pakietem z pracy?', 'honorujecie karty z pracy?'],
              'Z pakietami nie współpracujemy, ale wystawiamy fakturę do refundacji.',
            ),
            asks(
              ['dość drogo...', 'hmm, drogo'],
              'Rozumiem. Plan leczenia można rozłożyć na etapy, lekarz ustali, co najpilniejsze.',
            ),
            asks(
              ['a ile trwa?', 'ile to czasu zajmie?'],
              'Zwykle {czas}. Na pierwszą wizytę proszę doliczyć kwadrans.',
            ),
          ),
        ),
        maybe(0.35, user('Dobrze, to proszę mnie umówić', 'ok, zapisuję się'), ...booking),
        farewell,
      ],
    },
    {
      name: 'dziecko',
      weight: 1.6,
      services: ['przegląd stomatologiczny', 'higienizacja', 'wypełnienie'],
      steps: [
        greeting,
        user(
          'Czy przyjmujecie dzieci? Szukam dentysty dla {wiek}',
          'Moje dziecko boi się dentysty, wizyta dla {wiek}. Macie podejście?',
          'potrzebna wizyta dla {wiek}, pierwszy raz w życiu',
        ),
        bot(
          'Tak! Dzieci przyjmuje doktor Sadowska. Pierwsza wizyta to głównie zabawa i oswajanie, 120 zł.',
          'Oczywiście. Zaczynamy od wizyty adaptacyjnej – bez wiercenia, 30 minut, 120 zł.',
        ),
        user('Super, to poproszę termin', 'brzmi dobrze, kiedy?', 'Dobrze, spróbujmy'),
        maybe(
          0.4,
          ...asks(
            ['a rodzic może być w środku?', 'mogę wejść razem z dzieckiem?'],
            ['Rodzic cały czas siedzi obok, można też zabrać ulubioną maskotkę.'],
          ),
          user('świetnie, to umówmy się', 'dobrze, zapisujemy'),
        ),
        ...booking,
        farewell,
      ],
    },
    {
      name: 'godziny i dojazd',
      weight: 2,
      steps: [
        greeting,
        either(
          asks(
            ['W jakich godzinach przyjmujecie?', 'Do której jest rejestracja?', 'jakie są godziny?'],
            [
              'Przyjmujemy: poniedziałek i środa 8–14, wtorek i czwartek 12–20, piątek 9–15.',
              'Rejestracja działa pon.–pt., wtorki i czwartki aż do 20:00. Tutaj można umawiać się o każdej porze.',
            ],
          ),
          asks(
            ['czy w sobotę jest czynne?', 'przyjmujecie w weekend?'],
            [
              'W weekendy nie przyjmujemy, ale umówić się można w każdej chwili, choćby teraz.',
              'Niestety, tylko od poniedziałku do piątku.',
            ],
          ),
          asks(['Gdzie jest gabinet i czy jest parking?', 'jak do was trafić?'], '{adres_zdanie} {parking}'),
          asks(
            ['czy {w_dzien_data} normalnie pracujecie?', '{w_dzien_data} przyjmujecie?'],
            [
              'Tak, {w_dzien_data} przyjmujemy normalnie.',
              'Tak, są nawet wolne miejsca, na przykład {godzina}.',
            ],
          ),
          asks(
            ['czy jest winda? przyjdę z mamą o kulach', 'Czy wejdę do was z wózkiem?'],
            'Tak, jest winda i podjazd od strony podwórza.',
          ),
        ),
        maybe(
          0.35,
          either(
            asks(
              ['a {lekarz} kiedy jest?', 'Kiedy przyjmuje {lekarz}?'],
              [
                '{^lekarz} przyjmuje we wtorki i czwartki po południu.',
                'Zależy od tygodnia, najbliżej {w_dzien_data}.',
              ],
            ),
            asks(
              ['w które dni można zrobić {co}?', 'kiedy robicie {co}?'],
              'Właściwie codziennie, najwięcej miejsc jest we wtorki i czwartki.',
            ),
          ),
        ),
        farewell,
      ],
    },
    {
      name: 'zmiana terminu',
      weight: 1.8,
      mood: 'mixed',
      steps: [
        user(
          'Muszę przełożyć wizytę {w_dawny_dzien_data}, nazwisko {nazwisko}',
          'Nie dam rady przyjść {w_dawny_dzien}, da się przesunąć? {imie} {nazwisko}',
          'chciał{em|am} odwołać wizytę {na_dawny_dzien} na {dawna_godzina}',
        ),
        bot(
          'Nie ma problemu. Odwołanie do 24 godzin przed wizytą jest bezpłatne. Podać nowe terminy?',
          'Dobrze, zaznaczam. Czy od razu szukamy innego dnia?',
        ),
        either(
          [user('Tak, proszę', 'tak, najlepiej po południu'), ...booking],
          [
            user('Na razie nie, odezwę się', 'nie, dziękuję, zadzwonię po urlopie'),
            bot('W porządku, życzę miłego dnia.', 'Jasne, zapraszamy w dowolnym momencie.'),
          ],
        ),
      ],
    },
    {
      name: 'po zabiegu',
      services: ['wypełnienie', 'leczenie kanałowe', 'higienizacja', 'wybielanie zębów'],
      weight: 1.4,
      mood: 'mixed',
      steps: [
        either(
          asks(
            [
              'Wczoraj miał{em|am} {co} i dalej boli, to normalne?',
              'po wizycie {u_lekarza} {bol}, czy to normalne?',
              '{co} miał{em|am} trzy dni temu, nadal pobolewa',
            ],
            [
              'Lekka bolesność przez 2–3 dni jest typowa. Proszę nie płukać intensywnie i jeść po drugiej stronie.',
              'Ból powinien słabnąć z dnia na dzień. Jeśli narasta – proszę o kontakt, lekarz oddzwoni.',
            ],
          ),
          asks(
            [
              'Kiedy mogę jeść po zabiegu ({usluga})?',
              'Jestem po zabiegu, mogę pić kawę?',
              'ile godzin nie jeść? dziś miał{em|am} {co}',
            ],
            'Jeść można, gdy zejdzie znieczulenie, zwykle po dwóch godzinach. Gorące napoje najlepiej następnego dnia.',
          ),
        ),
        either(
          [
            user('ok, uspokoił mnie Pan', 'dobrze, poczekam do jutra', 'rozumiem'),
            bot('Proszę dać znać, gdyby coś się zmieniło.', 'Dużo zdrowia!'),
          ],
          [
            asksForHuman(
              'Wolał{bym|abym} porozmawiać z lekarzem',
              'czy {lekarz} może do mnie zadzwonić?',
              'Proszę o telefon od kogoś z gabinetu',
            ),
            bot(
              'Przekazałem prośbę do rejestracji. Lekarz oddzwoni w przerwie między pacjentami.',
              'Oczywiście, zgłoszenie już jest w rejestracji.',
            ),
          ],
        ),
        farewell,
      ],
    },
    {
      name: 'skarga',
      weight: 0.9,
      mood: 'cross',
      steps: [
        either(
          asks(
            [
              'Czekał{em|am} wczoraj 50 minut mimo umówionej godziny. To niepoważne',
              'Policzono mi więcej niż w cenniku za {co}',
              'Nikt nie odbiera telefonu od rana!',
              'zrobiona {u_lekarza} plomba wypadła po trzech tygodniach',
            ],
            [
              'Przepraszam za tę sytuację. Czy mogę przekazać sprawę kierowniczce gabinetu?',
              'Bardzo mi przykro. Reklamacje rozpatrujemy w ciągu 3 dni, a poprawki w gwarancji są bezpłatne.',
            ],
          ),
        ),
        asksForHuman(
          'Proszę o kontakt z kierownikiem',
          'tak, niech ktoś do mnie zadzwoni',
          'Chcę rozmawiać z osobą, nie z automatem',
          'Poproszę o rozmowę z kimś z recepcji',
        ),
        bot(
          'Zgłoszenie przekazane, oddzwonimy najpóźniej jutro do 12:00.',
          'Dziękuję, kierowniczka odezwie się jeszcze dziś.',
        ),
        maybe(
          0.4,
          user('ok', 'Czekam. {nazwisko}', 'oby'),
          bot('Dziękuję za cierpliwość i raz jeszcze przepraszamy.'),
        ),
      ],
    },
    {
      name: 'po angielsku',
      weight: 0.9,
      language: 'en',
      steps: [
        user(
          'Hi, do your dentists speak English? I need {english_service}',
          'Hello, how much is {english_service}?',
          'My tooth hurts, can I see someone this week?',
          'Good morning, I am new in Kraków and looking for {english_service}',
        ),
        bot(
          'Hello! Yes, all our doctors speak English. The price is {cena_en}.',
          'Hi! Of course. {cena_en}. Would you like to book?',
        ),
        user('Yes, please book me in', 'When is the next slot?', 'ok, please'),
        ...englishBooking,
        englishFarewell,
      ],
    },
  ],
};
