export default {
  notFoundTitle: 'Nie ma takiej strony',
  notFound: 'Adres jest niepoprawny albo nie masz do niego dostępu. Sprawdź go lub wróć na stronę główną.',
  badRequestTitle: 'Nie rozumiemy tego adresu',
  badRequest: 'Coś w adresie jest niepoprawne. Wróć i wybierz jeszcze raz.',
  unavailableTitle: 'Panel chwilowo nie odpowiada',
  unavailable: 'Twoje dane są bezpieczne. Spróbuj ponownie za chwilę.',
  unexpectedTitle: 'Coś poszło nie tak',
  unexpected: 'To nasz błąd, nie Twój. Twoje dane są bezpieczne. Spróbuj ponownie za chwilę.',
  home: 'Strona główna',
};
