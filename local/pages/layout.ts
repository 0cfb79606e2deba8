import { html, type Html } from './html.ts';
import type { Content, LocalPage } from './local-page.ts';
import { STYLE_PATH } from './style.ts';

/** A whole page: the menu, and what the page shows. */
export function layout({ title, body }: Content, path: string, pages: readonly LocalPage[]): string {
  const entries = pages.filter(({ menu }) => menu !== null);
  const current = currentEntry(path, entries);
  const page: Html = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Stride, local cloud</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <p class="brand">
            <a href="/_local">Stride <span>local cloud</span></a>
          </p>
          <nav aria-label="Pages">
            <ul>
              ${entries.map(
                (entry) =>
                  html`<li>
                    <a href="${entry.path}" ${entry === current && html`aria-current="page"`}
                      >${entry.menu}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="content">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;
  return page.text;
}

/** The menu's entry that a page belongs to: the one whose path is the longest beginning of its own. */
function currentEntry(path: string, entries: readonly LocalPage[]): LocalPage | undefined {
  return entries
    .filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`))
    .sort((left, right) => right.path.length - left.path.length)[0];
}
