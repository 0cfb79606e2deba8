export default {
  update: 'Zaktualizuj wszystkich klientów',
  askTitle: 'Zaktualizować wszystkich klientów?',
  askLead:
    'Zasoby każdego klienta przejdą na obecny szablon, po kilku naraz. Chatboty przez cały czas odpowiadają. Przy pierwszym błędzie aktualizacja się zatrzyma.',
  askAction: 'Zaktualizuj',
  notBegun: 'Nie udało się zacząć aktualizacji. Nic się nie zmieniło, spróbuj ponownie za chwilę.',
  running: 'Aktualizujemy klientów: {done} z {total}',
  bar: 'Postęp aktualizacji klientów',
  done: '{count, plural, one {Zaktualizowano # klienta} other {Zaktualizowano # klientów}}',
  failed: 'Aktualizacja zatrzymała się: gotowych {done} z {total}',
  failedHint: 'Chatboty działają dalej. Usuń przyczynę i zacznij aktualizację jeszcze raz.',
};
