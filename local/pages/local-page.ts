import type { Html } from './html.ts';

export interface PageRequest {
  /** What stands in the path for its `:name` parts, decoded. */
  named: Record<string, string>;
  query: URLSearchParams;
}

export interface Content {
  title: string;
  body: Html;
}

/** One page of this machine's cloud. */
export interface LocalPage {
  /** `/_local/tables/:name`: a part that begins with a colon stands for anything between slashes. */
  path: string;
  /** What the menu calls it; null for a page that others link to. */
  menu: string | null;
  /** Null where there is no such thing. It changes nothing: anybody's page may make a browser ask for it. */
  render(request: PageRequest): Content | null | Promise<Content | null>;
  /** What forms on the page do, by the name they post as `action`; the page is shown again afterwards. */
  actions?: Record<string, (request: PageRequest, form: URLSearchParams) => Promise<void> | void>;
}
