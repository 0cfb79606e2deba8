import { html } from './html.ts';
import type { LocalPage } from './local-page.ts';

export interface OverviewParts {
  addresses(): { name: string; url: string; isPage?: boolean }[];
  /** What there is how many of, and the page that has it. */
  counts(): { name: string; count: number; path: string }[];
}

/** Where everything is. */
export function overviewPage({ addresses, counts }: OverviewParts): LocalPage {
  return {
    path: '/_local',
    menu: 'Overview',
    render: () => ({
      title: 'The cloud on this machine',
      body: html`<ul class="tiles">
          ${counts().map(
            ({ name, count, path }) =>
              html`<li>
                <a href="${path}"><strong>${count.toLocaleString('en')}</strong> <span>${name}</span></a>
              </li>`,
          )}
        </ul>
        <h2>Addresses</h2>
        <dl class="card">
          ${addresses().map(
            ({ name, url, isPage }) =>
              html`<dt>${name}</dt>
                <dd>${isPage ? html`<a href="${url}">${url}</a>` : html`<code>${url}</code>`}</dd>`,
          )}
        </dl>`,
    }),
  };
}
