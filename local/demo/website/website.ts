import { chatProfileOf, type ChatProfile } from '../../../domain/clients/chat-profile.ts';
import type { RegistryRow } from '../../../domain/clients/registry-row.ts';
import { WEEKDAYS } from '../../../domain/appointments/opening-hours.ts';
import type { Answer } from '../../gateway/answer.ts';
import type { OpenService } from '../../gateway/service.ts';
import { pathOf } from '../../gateway/route.ts';
import { html, type Html } from '../../pages/html.ts';
import { WEBSITE_STYLE } from './style.ts';

export interface WebsiteOptions {
  /** A client's registry row. */
  client(clientId: string): Promise<RegistryRow | undefined>;
  /** Each client's chat address, by client id. */
  chatUrls(): Record<string, string>;
}

const PATH = /^\/demo\/([a-z][a-z0-9-]{2,30}[a-z0-9])(\/en)?$/;
const DAY = {
  pl: ['Poniedziałek', 'Wtorek', 'Środa', 'Czwartek', 'Piątek', 'Sobota', 'Niedziela'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** A sample website for each client, with its chatbot on it as a web master would put it there: `/demo/<clientId>`. */
export function sampleWebsites({ client, chatUrls }: WebsiteOptions): OpenService {
  return {
    claims: ({ url }) => PATH.test(pathOf(url)),
    async handle({ url }) {
      const [, clientId = '', english] = PATH.exec(pathOf(url))!;
      const [row, chatUrl] = [await client(clientId), chatUrls()[clientId]];
      if (!row || !chatUrl)
        return page(404, 'pl', 'Nie ma takiej firmy', html`<main><h1>Nie ma takiej firmy</h1></main>`);
      const language = english ? 'en' : 'pl';
      const profile = chatProfileOf(row);
      return page(200, language, profile.companyName, website(profile, language, chatUrl));
    },
  };
}

function website(profile: ChatProfile, language: 'pl' | 'en', chatUrl: string): Html {
  const polish = language === 'pl';
  return html`<header style="border-color: ${profile.branding.primaryColor}">
      <b>${profile.companyName}</b>
      <a href="/demo/${profile.clientId}${polish ? '/en' : ''}">${polish ? 'English' : 'Polski'}</a>
    </header>
    <main>
      <h1>${profile.companyName}</h1>
      <p class="lead">
        ${
          polish
            ? 'Przykładowa strona firmy. W prawym dolnym rogu jest jej asystent: zapytaj o ceny albo umów wizytę.'
            : 'A sample website. Its assistant is in the lower right corner: ask for prices or book an appointment.'
        }
      </p>
      <section>
        <h2>${polish ? 'Godziny otwarcia' : 'Opening hours'}</h2>
        <dl>${WEEKDAYS.map((day, index) => hours(profile, day, DAY[language][index]!, polish))}</dl>
      </section>
      ${about(profile, polish)} ${contact(profile, polish)}
    </main>
    <script src="${chatUrl}widget.js" async></script>`;
}

function about({ facts }: ChatProfile, polish: boolean): Html | false {
  if (facts === '') return false;
  return html`<section>
    <h2>${polish ? 'O nas' : 'About us'}</h2>
    ${facts.split('\n').map((line) => html`<p>${line}</p>`)}
  </section>`;
}

function contact({ contactPhone: phone, contactEmail: email }: ChatProfile, polish: boolean): Html | false {
  if (phone === null && email === null) return false;
  return html`<section>
    <h2>${polish ? 'Kontakt' : 'Contact'}</h2>
    ${phone && html`<p><a href="tel:${phone}">${phone}</a></p>`}
    ${email && html`<p><a href="mailto:${email}">${email}</a></p>`}
  </section>`;
}

function hours(
  { openingHours }: ChatProfile,
  day: (typeof WEEKDAYS)[number],
  name: string,
  polish: boolean,
): Html {
  const spans = openingHours.week[day].map(({ from, to }) => `${from}–${to}`).join(', ');
  return html`<div>
    <dt>${name}</dt>
    <dd>${spans || (polish ? 'zamknięte' : 'closed')}</dd>
  </div>`;
}

function page(status: number, language: string, title: string, body: Html): Answer {
  const whole = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>
          ${WEBSITE_STYLE}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: whole.text,
  };
}
