import { redirect } from '@remix-run/node';

/**
 * For a list's query: a cursor that the API no longer takes (an old link, edited, of other filters) leads to the list's
 * first page instead of an error. Everything else is thrown on.
 */
export function fromFirstPage(request: Request) {
  return (error: unknown): never => {
    const url = new URL(request.url);
    if (error instanceof Response && error.status === 400 && url.searchParams.has('after')) {
      url.searchParams.delete('after');
      url.searchParams.delete('_data');
      throw redirect(url.pathname + url.search);
    }
    throw error;
  };
}
