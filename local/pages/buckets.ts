import type { Buckets } from '../s3/buckets.ts';
import { html } from './html.ts';
import type { LocalPage } from './local-page.ts';

/** Every bucket. */
export function bucketsPage(buckets: Pick<Buckets, 'all'>): LocalPage {
  return {
    path: '/_local/buckets',
    menu: 'Buckets',
    render() {
      const names = buckets.all().map(({ definition }) => definition.name);
      const body =
        names.length > 0
          ? html`<ul class="card plain">
              ${names.sort().map(
                (name) =>
                  html`<li>
                    <a class="id" href="/_local/buckets/${encodeURIComponent(name)}">${name}</a>
                  </li>`,
              )}
            </ul>`
          : html`<p class="quiet">There is no bucket.</p>`;
      return { title: 'Buckets', body };
    },
  };
}
