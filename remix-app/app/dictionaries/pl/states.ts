export default {
  retry: 'Spróbuj ponownie',
  close: 'Zamknij',
  cancel: 'Anuluj',
  save: 'Zapisz',
  loading: 'Wczytywanie',
  nothing: 'Nic tu jeszcze nie ma.',
  failed: 'Nie udało się wczytać danych.',
  failedHint: 'Twoje dane są bezpieczne. Spróbuj ponownie za chwilę.',
  reconnecting: 'Łączymy się ponownie. Nowe wiadomości pojawią się, gdy wróci połączenie.',
};
