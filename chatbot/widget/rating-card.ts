import { element, icon } from './element.ts';
import type { Words } from './words.ts';

const STAR = 'M12 3l2.8 5.7 6.2.9-4.5 4.4 1.1 6.2L12 17.3l-5.6 2.9 1.1-6.2L3 9.6l6.2-.9z';

/** Stars and a few words, sent once. */
export function ratingCard(
  words: Words,
  send: (rating: number, text: string) => Promise<unknown>,
): HTMLElement {
  const problem = element('p', { class: 'bad', role: 'alert' });
  const comment = element('textarea', {
    rows: 2,
    maxlength: 1000,
    'aria-label': words.comment,
    placeholder: words.comment,
  });
  const labels = words.stars.map((name, index) => {
    const input = element('input', {
      type: 'radio',
      name: 'stars',
      value: index + 1,
      required: true,
      'aria-label': name,
    });
    return element('label', { onchange: () => paint(index) }, input, icon(STAR));
  });
  const paint = (chosen: number) =>
    labels.forEach((label, index) => label.classList.toggle('on', index <= chosen));
  const submit = async (event: Event) => {
    event.preventDefault();
    const rating = labels.findIndex((label) => label.querySelector('input')!.checked) + 1;
    problem.textContent = '';
    try {
      await send(rating, comment.value.trim());
      card.replaceWith(element('div', { class: 'line', role: 'status' }, words.thanks));
    } catch (error) {
      problem.textContent = (error as Error).message || words.offline;
    }
  };
  const card = element(
    'form',
    { class: 'card', 'aria-label': words.rate, onsubmit: (event) => void submit(event) },
    element('h3', {}, words.rate),
    element('fieldset', { class: 'stars', 'aria-label': words.rating }, ...labels),
    comment,
    problem,
    element('div', { class: 'row' }, element('button', { class: 'main' }, words.send)),
  );
  return card;
}
