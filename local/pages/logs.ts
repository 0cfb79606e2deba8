import type { LogFiles } from '../lambda/log-files.ts';
import { html } from './html.ts';
import type { LocalPage } from './local-page.ts';

/** Everything that has a log. */
export function logsPage(logs: Pick<LogFiles, 'names'>): LocalPage {
  return {
    path: '/_local/logs',
    menu: 'Logs',
    render() {
      const names = logs.names();
      const body =
        names.length > 0
          ? html`<ul class="card plain">
              ${names.map(
                (name) =>
                  html`<li><a class="id" href="/_local/logs/${encodeURIComponent(name)}">${name}</a></li>`,
              )}
            </ul>`
          : html`<p class="quiet">Nothing has been logged yet.</p>`;
      return { title: 'Logs', body };
    },
  };
}
