import type { LogFiles } from '../lambda/log-files.ts';
import { html, type Html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { readLog, type LogEntry } from './read-log.ts';

const MOST = 300;

/** The newest of what a function said. */
export function logPage(logs: Pick<LogFiles, 'names' | 'tail'>): LocalPage {
  return {
    path: '/_local/logs/:name',
    menu: null,
    render({ named }) {
      const name = named['name']!;
      const entries = readLog(logs.tail(name)).reverse().slice(0, MOST);
      const body =
        entries.length > 0
          ? html`<p class="quiet">Newest first. <a href="?">Read again</a></p>
              <ol class="log">
                ${entries.map(item)}
              </ol>`
          : html`<p class="quiet">This has not said anything yet. <a href="?">Read again</a></p>`;
      return { title: name, body };
    },
  };
}

const COLOURS: Record<string, string> = { ERROR: 'danger', CRITICAL: 'danger', WARN: 'warn' };

function item({ time, level, message, rest }: LogEntry): Html {
  return html`<li>
    ${time !== null && html`<time class="quiet" datetime="${time}">${time.slice(0, 19).replace('T', ' ')}</time>`}
    ${level !== null && html`<b class="${COLOURS[level] ?? 'quiet'}">${level}</b>`} ${message}
    ${rest !== null && html`<span class="quiet">${rest}</span>`}
  </li>`;
}
