import type { Language } from './api.ts';

const POLISH = {
  open: 'Otwórz czat',
  close: 'Zamknij czat',
  title: 'Czat',
  machine: 'Odpowiada automat (AI), nie człowiek.',
  paused: 'Czat jest teraz wyłączony. Skontaktuj się z nami bezpośrednio.',
  privacy: 'Prywatność',
  write: 'Napisz wiadomość',
  send: 'Wyślij',
  you: 'Ty',
  assistant: 'Asystent',
  typing: 'Asystent pisze',
  notSent: 'Nie udało się wysłać.',
  cut: 'Odpowiedź się urwała.',
  again: 'Spróbuj ponownie',
  offline: 'Brak połączenia.',
  told: 'Przekazano pracownikowi.',
  freeTimes: 'Wolne terminy',
  codeTitle: 'Potwierdź wizytę',
  codeSent: 'Kod z 6 cyfr jest w wiadomości na',
  code: 'Kod z e-maila',
  confirm: 'Potwierdź',
  newCode: 'Wyślij kod jeszcze raz',
  codeAgain: 'Nowy kod jest w drodze.',
  triesLeft: 'Pozostało prób:',
  confirmed: 'Wizyta potwierdzona:',
  at: 'o',
  rate: 'Oceń rozmowę',
  rating: 'Ocena',
  stars: ['1 gwiazdka', '2 gwiazdki', '3 gwiazdki', '4 gwiazdki', '5 gwiazdek'],
  comment: 'Co możemy zrobić lepiej? (opcjonalnie)',
  thanks: 'Dziękujemy za ocenę.',
  language: 'English',
  newTalk: 'Nowa rozmowa',
  unread: 'Nowa wiadomość',
};
export type Words = typeof POLISH;

const ENGLISH: Words = {
  open: 'Open chat',
  close: 'Close chat',
  title: 'Chat',
  machine: 'Answers come from a machine (AI), not a person.',
  paused: 'The chat is switched off right now. Please contact us directly.',
  privacy: 'Privacy',
  write: 'Write a message',
  send: 'Send',
  you: 'You',
  assistant: 'Assistant',
  typing: 'The assistant is writing',
  notSent: 'It could not be sent.',
  cut: 'The answer broke off.',
  again: 'Try again',
  offline: 'No connection.',
  told: 'A person has been told.',
  freeTimes: 'Free times',
  codeTitle: 'Confirm the appointment',
  codeSent: 'A code of 6 digits is in the mail to',
  code: 'Code from the mail',
  confirm: 'Confirm',
  newCode: 'Send the code again',
  codeAgain: 'A new code is on its way.',
  triesLeft: 'Tries left:',
  confirmed: 'Appointment confirmed:',
  at: 'at',
  rate: 'Rate this conversation',
  rating: 'Rating',
  stars: ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'],
  comment: 'What can we do better? (optional)',
  thanks: 'Thank you for the rating.',
  language: 'Polski',
  newTalk: 'New conversation',
  unread: 'New message',
};

export const WORDS: Record<Language, Words> = { pl: POLISH, en: ENGLISH };

/** A local day and time as people say it: `piątek, 27 listopada o 10:00`. */
export function spokenTime(date: string, time: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${date}T00:00:00Z`));
  return `${day} ${WORDS[language].at} ${time}`;
}
