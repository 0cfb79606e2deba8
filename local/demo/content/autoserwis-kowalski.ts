import type { Company } from '../company.ts';
import { asks, asksForHuman, bot, either, maybe, user } from '../script.ts';
import { booking, englishBooking, englishFarewell, farewell, greeting } from './common.ts';

/** A car workshop in Poznań: tyres in autumn, brakes all year, people who want to know today. */
export const autoserwisKowalski: Company = {
  profile: {
    client_id: 'autoserwis-kowalski',
    company_name: 'AutoSerwis Kowalski',
    domain: 'autoserwis-kowalski.example',
    status: 'active',
    subscription_plan: 'pro',
    monthly_fee: 449,
    contact_email: 'biuro@autoserwis-kowalski.example',
    contact_phone: '+48 61 000 01 02',
    features_enabled: ['calendar', 'notifications', 'escalation_detection'],
    limits: { max_conversations_monthly: 5000, max_kb_size_mb: 200 },
    personality_config: { current_variant_id: 'variant_2', tournament_completed: true },
    time_zone: 'Europe/Warsaw',
    language: 'pl',
    opening_hours: {
      mon: [{ from: '07:30', to: '17:30' }],
      tue: [{ from: '07:30', to: '17:30' }],
      wed: [{ from: '07:30', to: '17:30' }],
      thu: [{ from: '07:30', to: '17:30' }],
      fri: [{ from: '07:30', to: '17:30' }],
      sat: [{ from: '08:00', to: '14:00' }],
    },
    appointment_minutes: 60,
    company_facts:
      'Warsztat samochodowy w Poznaniu, ul. Wzorcowa 14, wjazd od podwórza, za myjnią. Obsługujemy auta do 3,5 tony.',
    branding: {
      primary_color: '#b45309',
      suggestions: {
        pl: ['Ile kosztuje wymiana opon?', 'Kiedy jest wolny termin?', 'Gdzie jest warsztat?'],
        en: ['How much is an oil change?', 'When are you open?'],
      },
    },
    privacy_url: 'https://autoserwis-kowalski.example/prywatnosc',
  },
  clientForDays: 212,
  perWeek: 13.5,
  hours: [0.1, 0, 0, 0, 0, 0.3, 1.2, 3, 5, 6, 6, 5, 4, 4, 4, 5, 5, 4, 4, 4, 3.5, 2.5, 1.2, 0.4],
  weekdays: [1.35, 1.15, 1.05, 1, 1.1, 0.55, 0.3],
  sources: { website: 58, whatsapp: 27, facebook: 13, other: 2 },
  onPhones: 0.72,
  women: 0.3,
  promptTokens: 2150,
  open: [
    { days: [1, 2, 3, 4, 5], times: ['8:00', '9:30', '11:00', '12:30', '14:00', '15:30'] },
    { days: [6], times: ['9:00', '10:30', '12:00'] },
  ],
  services: [
    {
      name: 'wymiana opon',
      accusative: 'wymianę opon',
      english: 'tyre change',
      price: 'od 160 zł za komplet',
      duration: 'około 45 minut',
    },
    {
      name: 'wymiana oleju i filtrów',
      accusative: 'wymianę oleju i filtrów',
      english: 'oil change',
      price: 'od 320 zł z olejem',
      duration: 'około godziny',
    },
    {
      name: 'wymiana klocków hamulcowych',
      accusative: 'wymianę klocków',
      english: 'brake pads',
      price: 'od 280 zł za oś',
      duration: '1,5 godziny',
    },
    {
      name: 'przegląd przed zimą',
      accusative: 'przegląd przed zimą',
      english: 'winter check',
      price: '149 zł',
      duration: '40 minut',
    },
    {
      name: 'serwis klimatyzacji',
      accusative: 'serwis klimatyzacji',
      english: 'air conditioning service',
      price: 'od 250 zł',
      duration: 'około godziny',
    },
    {
      name: 'diagnostyka komputerowa',
      accusative: 'diagnostykę',
      english: 'diagnostics',
      price: '120 zł, przy naprawie gratis',
      duration: '30–60 minut',
    },
    {
      name: 'wymiana rozrządu',
      accusative: 'wymianę rozrządu',
      english: 'timing belt',
      price: 'od 1100 zł, zależnie od silnika',
      duration: 'cały dzień',
    },
    {
      name: 'geometria kół',
      accusative: 'ustawienie geometrii',
      english: 'wheel alignment',
      price: '180 zł',
      duration: 'około godziny',
    },
  ],
  slots: {
    firma: ['AutoSerwisu Kowalski'],
    adres: ['ul. Wzorcowa 14, Poznań'],
    adres_zdanie: ['Warsztat jest przy ul. Wzorcowej 14 w Poznaniu, wjazd od podwórza, za myjnią.'],
    parking: [
      'Parking jest na miejscu, wjazd od podwórza.',
      'Auto można zostawić też dzień wcześniej, kluczyki do skrzynki przy bramie.',
    ],
    rozmiar: ['16 cali', '17 cali', '15-tki', '18 cali', '205/55 R16', '225/45 R17', '195/65 R15'],
    objaw: [
      'zapaliła mi się kontrolka check engine',
      'coś stuka z przodu na nierównościach',
      'przy hamowaniu piszczy i ściąga w prawo',
      'rano nie chce odpalić',
      'wyje coś powyżej 90 km/h',
      'kierownica bije przy 120',
      'ucieka płyn chłodniczy',
      'auto szarpie na drugim biegu',
    ],
    przyczyna: [
      'To może być drobiazg, ale lepiej nie zwlekać – podepniemy komputer i powiemy coś konkretnego.',
      'Najczęściej to łączniki stabilizatora albo łożysko, bez obejrzenia auta nie chcę zgadywać.',
      'Na podstawie opisu trudno o diagnozę; mechanik obejrzy i oddzwoni z wyceną przed naprawą.',
    ],
  },
  things: [
    [
      { samochod: 'Octavia 2016', auto: 'Octavii 2016' },
      { samochod: 'Corolla z 2019', auto: 'Corolli z 2019' },
      { samochod: 'Golf VII', auto: 'Golfa VII' },
      { samochod: 'Astra J', auto: 'Astry J' },
      { samochod: 'Passat B8', auto: 'Passata B8' },
      { samochod: 'Yaris', auto: 'Yarisa' },
      { samochod: 'Focus 1.6', auto: 'Focusa 1.6' },
      { samochod: 'Duster', auto: 'Dustera' },
      { samochod: 'Honda Civic', auto: 'Hondy Civic' },
      { samochod: 'Fabia kombi', auto: 'Fabii kombi' },
      { samochod: 'Audi A4 B9', auto: 'Audi A4 B9' },
      { samochod: 'Kia Ceed', auto: 'Kii Ceed' },
      { samochod: 'Mazda 3', auto: 'Mazdy 3' },
      { samochod: 'Volvo V60', auto: 'Volvo V60' },
      { samochod: 'Clio 1.2', auto: 'Clio 1.2' },
      { samochod: 'Peugeot 308', auto: 'Peugeota 308' },
      { samochod: 'Berlingo', auto: 'Berlingo' },
      { samochod: 'Suzuki Vitara', auto: 'Suzuki Vitary' },
      { samochod: 'BMW e90', auto: 'BMW e90' },
      { samochod: 'Insignia 2014', auto: 'Insignii 2014' },
    ],
  ],
  topics: [
    {
      name: 'opony',
      weight: 5,
      services: ['wymiana opon'],
      steps: [
        greeting,
        user(
          'Ile kosztuje wymiana opon {rozmiar}?',
          'Chciał{bym|abym} umówić się na zmianę kół na zimowe, {rozmiar}',
          'macie jeszcze terminy na opony? {rozmiar} do {auto}',
          'Kiedy najwcześniej można wymienić opony do {auto}?',
          'Dzień dobry, potrzebuję wymiany opon, {rozmiar}, felgi aluminiowe',
          'opony zimowe {rozmiar} - cena i termin poproszę',
        ),
        bot(
          'Wymiana kompletu {rozmiar} z wyważeniem kosztuje od 160 do 220 zł i trwa około 45 minut. Umówić wizytę?',
          'Dla {rozmiar} to 180 zł z wyważeniem, na felgach aluminiowych 20 zł więcej. Sprawdzić terminy?',
          'W sezonie terminy szybko znikają, ale coś znajdę. Cena od 160 zł za komplet.',
        ),
        maybe(
          0.35,
          either(
            asks(
              [
                'A przechowujecie opony?',
                'czy można u was zostawić letnie na przechowanie?',
                'macie przechowalnię?',
              ],
              [
                'Tak, przechowanie kompletu to 120 zł za sezon, opony myjemy i opisujemy.',
                'Oczywiście – przechowalnia jest na miejscu, 120 zł za sezon razem z myciem.',
              ],
            ),
            asks(
              ['a utylizacja starych w cenie?', 'Stare opony mogę u was zostawić?'],
              ['Utylizacja kosztuje 10 zł od sztuki.', 'Tak, oddajemy je do recyklingu, 10 zł za oponę.'],
            ),
            asks(
              ['mam własne opony kupione w internecie, to problem?', 'Zakładacie opony klienta?'],
              [
                'Żaden problem, opony klienta montujemy bez dopłat.',
                'Oczywiście. Można je nawet zamówić prosto na adres warsztatu.',
              ],
            ),
          ),
        ),
        user(
          'Dobrze, to proszę o termin',
          'ok, umawiam się',
          'To kiedy można przyjechać?',
          'poproszę najbliższy wolny',
        ),
        ...booking,
        farewell,
      ],
    },
    {
      name: 'umówienie naprawy',
      weight: 4,
      steps: [
        greeting,
        user(
          'Chcę się umówić na {co} do {auto}',
          'Potrzebuję zrobić {co}, {samochod}. Kiedy macie wolne?',
          'dzień dobry, {usluga} do {auto} - na kiedy można?',
          'czy w tym tygodniu zrobicie {co}?',
          'umówi mnie Pan na {co}? auto to {samochod}, przebieg spory',
        ),
        bot(
          'Jasne. {^usluga} to {cena}, potrwa {czas}.',
          '{^usluga} kosztuje {cena}. Auto zajmie nam {czas}.',
          'Robimy, oczywiście. Koszt: {cena}, czas: {czas}.',
        ),
        maybe(
          0.3,
          either(
            asks(
              ['Części w cenie?', 'to z częściami czy sama robocizna?'],
              [
                'Podana cena to robocizna z podstawowymi częściami, dokładną wycenę potwierdzamy przed naprawą.',
                'Z typowymi częściami. Jeśli potrzebne będą inne, zadzwonimy przed naprawą.',
              ],
            ),
            asks(
              ['Dajecie gwarancję?', 'a gwarancja na to jest?'],
              ['Na części i robociznę dajemy 12 miesięcy gwarancji.', 'Tak, rok bez limitu kilometrów.'],
            ),
            asks(
              ['a auto zastępcze macie?', 'Potrzebuję auta zastępczego'],
              [
                'Auto zastępcze mamy jedno, 60 zł za dobę – mogę dopisać prośbę do zlecenia.',
                'Jest jedno, dopiszę prośbę, biuro potwierdzi dostępność.',
              ],
            ),
          ),
        ),
        ...booking,
        farewell,
      ],
    },
    {
      name: 'objawy',
      weight: 3,
      mood: 'mixed',
      services: ['diagnostyka komputerowa'],
      steps: [
        greeting,
        user(
          '{samochod}: {objaw}. Co to może być?',
          '{objaw}, można z tym jeździć?',
          'Hej, {objaw}. Ile by kosztowało sprawdzenie?',
          'mam problem: {objaw} ({samochod})',
        ),
        bot('{przyczyna} Diagnostyka kosztuje 120 zł, a przy naprawie u nas jest gratis.', '{przyczyna}'),
        either(
          [
            user('To umówmy diagnostykę', 'ok kiedy mogę podjechać?', 'Dobrze, proszę mnie zapisać'),
            ...booking,
          ],
          [
            either(
              asks(
                [
                  'A można z tym jeździć kilka dni?',
                  'do weekendu wytrzyma?',
                  'Muszę jutro jechać 300 km, to ryzykowne?',
                ],
                [
                  'Krótkie, spokojne trasy zwykle są w porządku, ale gdy kontrolka miga albo ubywa płynu – proszę nie jechać.',
                  'Na podstawie samego opisu trudno ocenić, ale przy hamulcach i układzie kierowniczym lepiej nie ryzykować.',
                ],
              ),
            ),
            maybe(
              0.4,
              user('dobra, to poproszę termin', 'To jednak wolę sprawdzić, zapiszcie mnie'),
              ...booking,
            ),
          ],
        ),
        farewell,
      ],
    },
    {
      name: 'cennik',
      weight: 3,
      steps: [
        greeting,
        user(
          'Ile kosztuje {usluga}?',
          '{usluga} - jaka cena dla {auto}?',
          'po ile u was {usluga}?',
          'Proszę o orientacyjny koszt: {usluga}, {samochod}',
          'cena za {co}?',
        ),
        bot(
          '{^usluga}: {cena}. Dokładną kwotę podamy po numerze VIN.',
          'U nas to {cena}, czas {czas}.',
          'Orientacyjnie {cena}. Dla {auto} może wyjść trochę inaczej, zależy od silnika.',
        ),
        maybe(
          0.5,
          either(
            asks(
              ['A płatność kartą?', 'blik przyjmujecie?'],
              ['Przyjmujemy gotówkę, karty i BLIK.', 'Tak, karta i BLIK bez problemu.'],
            ),
            asks(
              ['można na raty?', 'A da się to rozłożyć?'],
              'Raty są możliwe od 500 zł przez zewnętrzną firmę, formalności na miejscu w 10 minut.',
            ),
            asks(
              ['czy wystawiacie fakturę?', 'faktura na firmę będzie?'],
              [
                'Oczywiście, wystarczy podać NIP przy odbiorze.',
                'Tak, fakturę wysyłamy mailem tego samego dnia.',
              ],
            ),
            asks(
              ['drogo, w mieście widziałem taniej', 'trochę drożej niż u konkurencji'],
              [
                'Rozumiem. W cenie mamy gwarancję 12 miesięcy i bezpłatne sprawdzenie zawieszenia.',
                'Cena obejmuje gwarancję i sprawdzenie auta – bez dopłat przy odbiorze.',
              ],
            ),
            asks(
              ['a ile czasu to zajmie?', 'ile trwa?'],
              [
                'Zwykle {czas}, ale kolejka bywa różna – najlepiej umówić konkretną godzinę.',
                '{^usluga} to {czas}.',
              ],
            ),
          ),
        ),
        maybe(0.3, user('To zapiszę się', 'ok, umawiajmy'), ...booking),
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
            [
              'Do której dziś pracujecie?',
              'Od której można podstawić auto?',
              'jakie macie godziny otwarcia?',
            ],
            [
              'Pracujemy od poniedziałku do piątku 7:30–17:30, w soboty 8:00–14:00.',
              'Pon.–pt. 7:30–17:30, sobota 8:00–14:00, niedziela zamknięte.',
            ],
          ),
          asks(
            ['czy w sobotę jest otwarte?', 'pracujecie w weekendy?'],
            [
              'W soboty tak, od 8:00 do 14:00. W niedziele odpoczywamy.',
              'Sobota 8:00–14:00, w niedzielę nieczynne.',
            ],
          ),
          asks(
            ['gdzie dokładnie jest warsztat?', 'Jak do was dojechać?'],
            ['{adres_zdanie}', '{adres_zdanie} {parking}'],
          ),
          asks(
            ['Czy mogę zostawić samochód dzień wcześniej?', 'mogę podstawić auto wieczorem?'],
            [
              'Tak, na podwórzu. Kluczyki proszę wrzucić do skrzynki przy bramie.',
              'Oczywiście, plac jest zamykany na noc i monitorowany.',
            ],
          ),
          asks(
            ['pracujecie {w_dzien_data}?', 'jesteście czynni {w_dzien_data}?'],
            ['Tak, {w_dzien_data} jesteśmy normalnie.', 'Tak, zapraszamy. Pierwsze auta przyjmujemy o 7:30.'],
          ),
        ),
        maybe(
          0.4,
          either(
            asks(
              ['a bez umawiania się można?', 'Czy trzeba się umawiać na {co}?'],
              [
                'Drobiazgi robimy od ręki, ale {usluga} wymaga terminu – zajmuje {czas}.',
                'Lepiej się umówić, z ulicy bywa godzina albo dwie czekania.',
              ],
            ),
            asks(
              ['ile się czeka na {co}?', 'a na kiedy są terminy na {co}?'],
              ['Zwykle dwa, trzy dni robocze.', 'Najbliższe miejsce jest {w_dzien_data}.'],
            ),
          ),
        ),
        farewell,
      ],
    },
    {
      name: 'status naprawy',
      weight: 2,
      mood: 'mixed',
      steps: [
        either(
          asks(
            [
              'Czy moje auto jest już gotowe? {samochod}, {nazwisko}',
              'Kiedy odbiór? zostawił{em|am} {w_dawny_dzien} rano, {nazwisko}',
              'Halo, mieliście dzwonić w sprawie {auto} i cisza',
              'jak tam moja {usluga}? nazwisko {nazwisko}',
            ],
            [
              'Nie mam wglądu w zlecenia na hali. Mogę przekazać prośbę o telefon do brygadzisty – zwykle oddzwania w pół godziny.',
              'Status zleceń zna tylko biuro. Przekazać, żeby ktoś oddzwonił?',
            ],
          ),
        ),
        either(
          [
            asksForHuman(
              'Tak, proszę o telefon',
              'Poproszę, żeby ktoś zadzwonił',
              'wolę porozmawiać z człowiekiem',
              'niech oddzwoni mechanik',
            ),
            bot(
              'Przekazane do biura. Ktoś odezwie się dziś przed 17:00.',
              'Gotowe, prośba o kontakt jest już w biurze.',
            ),
          ],
          [
            user('to sam zadzwonię', 'ok, podjadę po 16'),
            bot('Dobrze, biuro odbiera pod numerem ze strony.', 'Zapraszamy, do 17:30 ktoś będzie.'),
          ],
        ),
        farewell,
      ],
    },
    {
      name: 'reklamacja',
      weight: 1.3,
      mood: 'cross',
      steps: [
        either(
          asks(
            [
              'Tydzień temu robiliście mi {co} i dalej {objaw}',
              'Jestem niezadowolon{y|a} z naprawy. {samochod}, {objaw} jak wcześniej',
              'po waszej naprawie {objaw}!!! kto za to odpowiada',
              'Zapłacił{em|am} za {co} i nic to nie dało',
            ],
            [
              'Bardzo przepraszam za kłopot. Naprawy mają 12 miesięcy gwarancji – sprawdzimy auto bez opłat.',
              'Przykro mi to słyszeć. Proszę podać nazwisko ze zlecenia, obejrzymy samochód poza kolejnością.',
            ],
          ),
        ),
        either(
          [
            asksForHuman(
              'Chcę rozmawiać z właścicielem',
              'proszę o kontakt z kierownikiem, nie z botem',
              'Niech zadzwoni do mnie człowiek',
            ),
            bot(
              'Rozumiem. Pan Kowalski oddzwoni dziś po południu, sprawa jest oznaczona jako pilna.',
              'Przekazane właścicielowi jako pilne.',
            ),
            maybe(
              0.5,
              user('Zobaczymy', 'mam nadzieję', '{nazwisko}, czekam na telefon'),
              bot('Dziękuję za cierpliwość.', 'Jeszcze raz przepraszamy.'),
            ),
          ],
          [user('{nazwisko}. Kiedy mogę przyjechać?', 'no dobrze, to kiedy?'), ...booking],
        ),
      ],
    },
    {
      name: 'flota',
      weight: 0.7,
      steps: [
        greeting,
        user(
          'Obsługujecie floty? Mamy 6 aut firmowych',
          'Czy robicie serwis dla firm na fakturę z odroczonym terminem?',
          'szukamy warsztatu dla busów dostawczych, 4 sztuki',
        ),
        bot(
          'Tak, dla firm mamy stałe rabaty 10–15% i termin płatności 14 dni.',
          'Obsługujemy auta do 3,5 t. Przy stałej współpracy rabat od 10%.',
        ),
        either(
          asks(
            ['Z kim można o tym porozmawiać?', 'brzmi dobrze, jak zacząć?'],
            [
              'Najlepiej napisać na biuro@autoserwis-kowalski.example z listą aut, odpowiadamy tego samego dnia.',
              'Umowę przygotowuje biuro, wystarczy lista numerów rejestracyjnych.',
            ],
          ),
          asks(
            ['a odbieracie auta od klienta?', 'Możecie sami odebrać samochody z firmy?'],
            'Tak, w granicach Poznania, bez dopłat przy stałej umowie.',
          ),
        ),
        farewell,
      ],
    },
    {
      name: 'po angielsku',
      weight: 0.6,
      language: 'en',
      steps: [
        user(
          'Hello, do you speak English? I need {english_service}',
          'Hi! How much is {english_service}?',
          'Can I book {english_service} this week?',
        ),
        bot(
          'Hello! Sure. It is {cena_en}. Shall I book a time for you?',
          'Hi, of course. Price: {cena_en}. Would you like an appointment?',
        ),
        user('Yes please', 'Yes, as soon as possible', 'ok when?'),
        ...englishBooking,
        englishFarewell,
      ],
    },
  ],
};
