export default {
  retry: 'Spróbuj ponownie',
  close: 'Zamknij',
  copied: 'Skopiowano',
  cancel: 'Anuluj',
  failed: 'Nie udało się wczytać danych.',
  failedHint: 'Twoje dane są bezpieczne. Spróbuj ponownie za chwilę.',
  reconnecting: 'Łączymy się ponownie. Nowe wiadomości pojawią się, gdy wróci połączenie.',
};
