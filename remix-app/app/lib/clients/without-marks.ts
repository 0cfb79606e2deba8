/** Lower case without the marks of Polish and other letters: `Łódź` -> `lodz`. */
export const withoutMarks = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
