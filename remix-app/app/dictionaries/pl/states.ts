export default {
  retry: 'Spróbuj ponownie',
  close: 'Zamknij',
  copied: 'Skopiowano',
  cancel: 'Anuluj',
  unsavedTitle: 'Porzucić niezapisane zmiany?',
  unsavedLead: 'To, co wpisano na tej stronie, nie jest jeszcze zapisane i przepadnie.',
  stay: 'Zostań',
  leave: 'Porzuć zmiany',
  changedMeanwhile: 'W międzyczasie coś się tu zmieniło. Odśwież stronę i spróbuj ponownie.',
  failed: 'Nie udało się wczytać danych.',
  failedHint: 'Twoje dane są bezpieczne. Spróbuj ponownie za chwilę.',
  reconnecting: 'Łączymy się ponownie. Nowe wiadomości pojawią się, gdy wróci połączenie.',
};
