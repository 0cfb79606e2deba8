import type { Company } from '../company.ts';
import { asks, asksForHuman, bot, either, maybe, user } from '../script.ts';
import { booking, englishBooking, englishFarewell, farewell, greeting } from './common.ts';

/** A hair and beauty salon in Wrocław: evenings, Saturdays, weddings, a colour gone wrong. */
export const salonAurora: Company = {
  profile: {
    client_id: 'salon-aurora',
    company_name: 'Salon Aurora',
    domain: 'salon-aurora.example',
    status: 'active',
    subscription_plan: 'basic',
    monthly_fee: 249,
    contact_email: 'kontakt@salon-aurora.example',
    contact_phone: '+48 71 000 05 06',
    features_enabled: ['calendar', 'notifications'],
    limits: { max_conversations_monthly: 1000, max_kb_size_mb: 50 },
    personality_config: { current_variant_id: 'variant_5', tournament_completed: true },
    time_zone: 'Europe/Warsaw',
    language: 'pl',
    opening_hours: {
      tue: [{ from: '09:00', to: '19:30' }],
      wed: [{ from: '09:00', to: '19:30' }],
      thu: [{ from: '09:00', to: '19:30' }],
      fri: [{ from: '09:00', to: '19:30' }],
      sat: [{ from: '09:00', to: '15:00' }],
    },
    appointment_minutes: 60,
    company_facts:
      'Salon fryzjerski i kosmetyczny we Wrocławiu, ul. Poglądowa 21, parter, duża różowa witryna.',
    branding: {
      primary_color: '#be185d',
      suggestions: {
        pl: ['Ile kosztuje strzyżenie?', 'Czy jest coś wolnego jutro?', 'Jakie macie godziny?'],
        en: ['How much is a haircut?', 'Where are you?'],
      },
    },
    privacy_url: 'https://salon-aurora.example/prywatnosc',
  },
  clientForDays: 118,
  perWeek: 13.5,
  hours: [0.4, 0.2, 0, 0, 0, 0.1, 0.4, 1.2, 2.5, 4, 5, 5, 4.5, 4, 4, 4, 4.5, 5.5, 6.5, 7.5, 7.5, 6, 3.5, 1.3],
  weekdays: [0.95, 1.05, 1.1, 1.2, 1.25, 0.85, 0.75],
  sources: { website: 42, whatsapp: 20, facebook: 36, other: 2 },
  onPhones: 0.84,
  women: 0.9,
  promptTokens: 1780,
  open: [
    { days: [2, 3, 4, 5], times: ['9:00', '10:30', '12:00', '13:30', '15:00', '16:30', '18:00'] },
    { days: [6], times: ['9:00', '10:00', '11:30', '13:00'] },
  ],
  services: [
    {
      visitors: 'women',
      name: 'strzyżenie damskie',
      accusative: 'strzyżenie',
      english: 'a haircut',
      price: '140 zł z modelowaniem',
      duration: 'godzinę',
    },
    {
      name: 'koloryzacja',
      accusative: 'koloryzację',
      english: 'colouring',
      price: 'od 280 zł, zależnie od długości',
      duration: '2–3 godziny',
    },
    {
      name: 'balayage',
      accusative: 'balayage',
      english: 'balayage',
      price: 'od 420 zł',
      duration: '3–4 godziny',
    },
    {
      name: 'manicure hybrydowy',
      accusative: 'hybrydę',
      english: 'a gel manicure',
      price: '130 zł',
      duration: '1,5 godziny',
    },
    {
      visitors: 'men',
      name: 'strzyżenie męskie',
      accusative: 'strzyżenie męskie',
      english: "a men's haircut",
      price: '80 zł',
      duration: '40 minut',
    },
    {
      name: 'henna i regulacja brwi',
      accusative: 'hennę z regulacją',
      english: 'eyebrow tint and shaping',
      price: '70 zł',
      duration: '30 minut',
    },
    {
      visitors: 'women',
      name: 'upięcie okolicznościowe',
      accusative: 'upięcie',
      english: 'an updo',
      price: '220 zł, próbne 150 zł',
      duration: 'godzinę',
    },
    {
      name: 'keratynowe prostowanie',
      accusative: 'keratynę',
      english: 'keratin treatment',
      price: 'od 500 zł',
      duration: '3 godziny',
    },
    {
      name: 'oczyszczanie wodorowe',
      accusative: 'oczyszczanie wodorowe',
      english: 'a hydrogen facial',
      price: '250 zł',
      duration: 'godzinę',
    },
  ],
  slots: {
    firma: ['Salonu Aurora'],
    adres: ['ul. Poglądowa 21, Wrocław'],
    adres_zdanie: ['Salon jest przy ul. Poglądowej 21 we Wrocławiu, parter, duża różowa witryna.'],
    parking: ['Po 17:00 strefa jest bezpłatna.', 'Parkować można na ulicy, pierwsza godzina 3 zł.'],
    wlosy: [
      'do ramion',
      'do pasa',
      'krótkie',
      'do łopatek, farbowane',
      'kręcone, średnie',
      'po rozjaśnianiu',
      'gęste i długie',
    ],
    okazja: [
      'wesele',
      'studniówkę',
      'sesję zdjęciową',
      'chrzciny',
      'rocznicę',
      'firmową kolację',
      'wieczór panieński',
    ],
  },
  things: [
    [
      { kto: 'Kinga', u_kogo: 'u Kingi' },
      { kto: 'Oliwia', u_kogo: 'u Oliwii' },
      { kto: 'Patrycja', u_kogo: 'u Patrycji' },
      { kto: 'Weronika', u_kogo: 'u Weroniki' },
    ],
  ],
  topics: [
    {
      name: 'wizyta',
      weight: 6,
      steps: [
        greeting,
        user(
          'Hej, chciał{bym|abym} się umówić na {co} {u_kogo}',
          'Czy jest coś wolnego na {co} w tym tygodniu?',
          'Dzień dobry, {usluga} - najbliższy termin?',
          'zapisał{bym|abym} się na {co}, włosy {wlosy}',
          'Macie wolne na {co} {u_kogo}? najlepiej popołudniu',
          'poproszę termin na {co}',
          '{usluga} na sobotę, jest szansa?',
        ),
        bot(
          'Jasne! {^usluga}: {cena}, proszę przeznaczyć {czas}.',
          'Super, {usluga} to {cena}. Zaraz poszukam terminu.',
          'Z przyjemnością. Koszt {cena}, zajmie to {czas}.',
        ),
        maybe(
          0.28,
          either(
            asks(
              ['A czy {kto} ma coś wolnego?', 'najchętniej {u_kogo}, jest szansa?'],
              '{kto} pracuje od wtorku do soboty, zaraz sprawdzę jej kalendarz.',
            ),
            asks(
              ['mogę przyjść z dzieckiem?', 'będę z trzylatką, ok?'],
              'Można przyjść z dzieckiem, mamy kącik z kredkami.',
            ),
            asks(
              ['trzeba mieć umyte włosy?', 'myć głowę przed wizytą?'],
              'Włosy myjemy na miejscu, to jest w cenie.',
            ),
            asks(
              ['Mam włosy {wlosy}, to coś zmienia w cenie?', 'włosy {wlosy}, będzie dopłata?'],
              [
                'Przy włosach „{wlosy}” może być niewielka dopłata, stylistka powie dokładnie przed zabiegiem.',
                'Raczej nie, ale stylistka potwierdzi cenę na miejscu.',
              ],
            ),
          ),
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
          'Ile kosztuje {usluga}? włosy {wlosy}',
          'cena za {co}?',
          'Hejka, po ile {usluga}?',
          'jaki koszt: {usluga}, {wlosy}',
          'czy {usluga} {u_kogo} kosztuje tyle samo co u reszty?',
        ),
        bot(
          '{^usluga} to {cena}. Zajmuje {czas}.',
          'U nas {cena}. Przed zabiegiem stylistka potwierdza cenę, bez niespodzianek.',
          'Aktualnie {cena} :)',
        ),
        maybe(
          0.45,
          either(
            asks(
              ['Jest jakiś rabat dla studentek?', 'zniżki studenckie macie?'],
              'We wtorki i środy do 14:00 jest 15% zniżki dla studentów.',
            ),
            asks(
              ['a bony podarunkowe macie?', 'Można kupić voucher na prezent?'],
              'Tak, bony są na dowolną kwotę od 50 zł, ważne rok.',
            ),
            asks(['można płacić blikiem?', 'karta ok?'], 'BLIK, karta, gotówka – wszystko działa.'),
            asks(
              ['trochę drogo ale ok', 'o, podrożało'],
              [
                'Ceny obejmują konsultację i kosmetyki, nic nie dopłaca się na miejscu.',
                'Rozumiem. We wtorki przed południem bywa taniej.',
              ],
            ),
            asks(['a ile to trwa?', 'ile czasu zarezerwować?'], ['Proszę liczyć {czas}.', 'Zwykle {czas}.']),
          ),
        ),
        maybe(0.45, user('To poproszę termin', 'dobra, umów mnie', 'ok zapisuję się'), ...booking),
        farewell,
      ],
    },
    {
      name: 'okazja',
      weight: 1.8,
      services: ['upięcie okolicznościowe', 'manicure hybrydowy', 'koloryzacja'],
      steps: [
        greeting,
        user(
          'Potrzebuję fryzury na {okazja}, robicie takie rzeczy?',
          'Idę na {okazja} i chcę się ogarnąć: {usluga}. Co doradzicie?',
          'upięcie na {okazja}, włosy {wlosy} – da się?',
        ),
        bot(
          'Da się! Na {okazja} polecamy próbę tydzień wcześniej, 150 zł, a samo upięcie 220 zł.',
          'Oczywiście. Najlepiej przynieść 2–3 zdjęcia inspiracji. Sprawdzam terminy.',
        ),
        maybe(
          0.4,
          either(
            asks(
              ['Makijaż też zrobicie?', 'a makijaż do tego?'],
              'Makijaż robi Weronika, 200 zł. W pakiecie z fryzurą 10% taniej.',
            ),
            asks(
              ['a dojeżdżacie do klientki?', 'możecie przyjechać do domu?'],
              'Dojazd we Wrocławiu to 80 zł, poza miasto nie jeździmy.',
            ),
          ),
        ),
        user('super, to rezerwuję', 'dobrze, poproszę terminy'),
        ...booking,
        farewell,
      ],
    },
    {
      name: 'godziny i dojazd',
      weight: 1.8,
      steps: [
        greeting,
        either(
          asks(
            ['Do której jesteście dziś otwarci?', 'jakie macie godziny?', 'od której można przyjść?'],
            ['Jesteśmy od wtorku do piątku 9–19:30, w soboty 9–15.', 'Wt.–pt. 9:00–19:30, sob. 9:00–15:00.'],
          ),
          asks(
            ['czy w poniedziałek pracujecie?', 'w niedzielę czynne?', 'otwarte w poniedziałki?'],
            [
              'Niedziela i poniedziałek są wolne, zapraszamy od wtorku.',
              'Nie, w niedziele i poniedziałki zamknięte. We wtorek od 9:00.',
            ],
          ),
          asks(
            ['Gdzie jesteście? nie mogę znaleźć wejścia', 'jaki adres?'],
            ['{adres_zdanie}', '{adres_zdanie} {parking}'],
          ),
          asks(
            ['można wejść bez zapisu na {co}?', 'przyjmujecie z ulicy? {usluga}'],
            [
              'Bez zapisu czasem się udaje, ale lepiej zapytać – zajmuje to {czas}.',
              'Na {co} lepiej się zapisać, terminy szybko znikają.',
            ],
          ),
          asks(
            ['pracujecie normalnie {w_dzien_data}?', '{w_dzien_data} jesteście?'],
            ['Tak, {w_dzien_data} jesteśmy od 9:00.', 'Tak, zapraszamy!'],
          ),
        ),
        maybe(
          0.35,
          either(
            asks(
              ['a w święta?', 'przed świętami jak pracujecie?'],
              'W święta zamknięte, a w Wigilię pracujemy do 13:00.',
            ),
            asks(
              ['i {kto} wtedy jest?', 'a {kto} kiedy pracuje?'],
              ['W tym tygodniu tak, codziennie po południu.', '{kto} jest od środy do soboty.'],
            ),
            asks(
              ['a w sobotę na {co} jest miejsce?', 'soboty są jeszcze wolne?'],
              'Soboty schodzą najszybciej, ale czasem coś się zwalnia – warto pytać rano.',
            ),
          ),
        ),
        farewell,
      ],
    },
    {
      name: 'porada',
      weight: 1.8,
      steps: [
        greeting,
        either(
          asks(
            [
              'Mam włosy {wlosy}, chciałabym zejść z ciemnego na blond. Ile to wizyt?',
              'chcę z czarnego na jasny brąz, włosy {wlosy}, da się?',
            ],
            'Zejście z ciemnego koloru to zwykle 2–3 wizyty co 6 tygodni, żeby nie zniszczyć włosów.',
          ),
          asks(
            ['ile trzyma się {usluga}?', 'na jak długo starcza {usluga}?'],
            [
              'Przy dobrej pielęgnacji 6–10 tygodni.',
              'Zwykle około dwóch miesięcy, potem przydaje się odświeżenie.',
            ],
          ),
          asks(
            ['co lepsze na puszące się włosy, {wlosy}?', 'Strasznie się puszą, {wlosy}. Co polecacie?'],
            'Na puszenie najlepiej działa keratyna albo botoks na włosy; po jednym zabiegu różnica jest duża.',
          ),
          asks(
            ['Czy w ciąży można robić {co}?', 'jestem w 5 miesiącu, można farbować?'],
            'W ciąży odradzamy keratynę, ale balayage bez kontaktu ze skórą jest w porządku – warto zapytać lekarza.',
          ),
        ),
        maybe(
          0.5,
          either(
            asks(
              ['A konsultacja jest płatna?', 'mogę przyjść na samą konsultację?'],
              'Konsultacja 15 minut jest bezpłatna.',
            ),
            asks(
              ['jak potem dbać?', 'jakie kosmetyki potem?'],
              'Szampon bez siarczanów i maska raz w tygodniu – na miejscu dobierzemy.',
            ),
            asks(['dobrze wiedzieć, a cena?', 'a ile to u was kosztuje?'], '{^usluga} to u nas {cena}.'),
          ),
        ),
        maybe(0.3, user('to umówię się', 'poproszę termin'), ...booking),
        farewell,
      ],
    },
    {
      name: 'zmiana terminu',
      weight: 1.6,
      mood: 'mixed',
      steps: [
        user(
          'Nie zdążę {w_dawny_dzien} na {dawna_godzina}, możemy przełożyć?',
          'Hej, chcę odwołać wizytę {w_dawny_dzien_data}, {imie}',
          'rozchorował{em|am} się, muszę przełożyć wizytę {w_dawny_dzien_data}. {imie} {nazwisko}',
        ),
        bot(
          'Jasne, dziękuję za informację. Szukamy od razu nowego terminu?',
          'Nie ma sprawy, zwalniam miejsce. Kiedy by pasowało?',
        ),
        either(
          [user('tak poproszę', 'Tak, jak najszybciej'), ...booking],
          asks('Dam znać jak wyzdrowieję', [
            'Dużo zdrowia!',
            'Spokojnie, zdrowie najważniejsze. Czekamy na wiadomość.',
          ]),
          asks(['na razie nie', 'Nie, odezwę się po weekendzie'], 'Okej, czekamy na wiadomość.'),
        ),
      ],
    },
    {
      name: 'skarga',
      weight: 1,
      mood: 'cross',
      steps: [
        either(
          asks(
            [
              'Po tygodniu wszystko do poprawki, a zapłacił{em|am} za {co} sporo',
              'Hybryda odprysła po 3 dniach',
              'wyszł{em|am} z rudym zamiast beżu, jestem załaman{y|a}',
              'Był{em|am} {u_kogo} i niestety nie jestem zadowolon{y|a}: {usluga}',
            ],
            [
              'Ojej, bardzo przepraszamy. Poprawka w ciągu 14 dni jest bezpłatna.',
              'Przykro mi! Chcemy to naprawić – poprawkę robimy za darmo.',
            ],
          ),
        ),
        either(
          [user('No dobrze, kiedy?', 'ok, to kiedy mogę przyjść na poprawkę?'), ...booking],
          [
            asksForHuman(
              'Chcę zwrot pieniędzy i rozmowę z właścicielką',
              'Wolę porozmawiać z kimś z salonu',
              'proszę o kontakt od menedżerki, nie chcę pisać z botem',
            ),
            bot(
              'Przekazuję do pani Marty, właścicielki. Zadzwoni jeszcze dziś.',
              'Oczywiście, zgłoszenie jest już u właścicielki.',
            ),
            maybe(
              0.4,
              user('ok czekam', 'Dobrze, {imie} {nazwisko}'),
              bot('Dziękuję i przepraszam raz jeszcze.'),
            ),
          ],
        ),
      ],
    },
    {
      name: 'praca',
      weight: 0.5,
      mood: 'mixed',
      steps: [
        greeting,
        either(
          asks(
            [
              'Szukacie fryzjer{a|ki} do pracy?',
              'Dzień dobry, czy przyjmujecie praktykant{ów|ki}?',
              'chciał{bym|abym} zostawić cv, 4 lata w zawodzie',
            ],
            [
              'CV proszę wysłać na kontakt@salon-aurora.example, właścicielka odpisuje w ciągu kilku dni.',
              'Chętnie! Najlepiej mailem, z kilkoma zdjęciami prac.',
            ],
          ),
        ),
        farewell,
      ],
    },
    {
      name: 'po angielsku',
      weight: 0.7,
      language: 'en',
      steps: [
        user(
          'Hi! Can I book {english_service}?',
          'hello, how much is {english_service}?',
          'Do you have anything free for {english_service} this weekend?',
        ),
        bot('Hi! Sure, it is {cena_en}.', 'Hello! {cena_en}. Shall we find a time?'),
        user('yes please', 'Great, when?', 'ok'),
        ...englishBooking,
        englishFarewell,
      ],
    },
  ],
};
