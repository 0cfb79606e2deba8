import { panelEnvironment } from '~/lib/environment.server.ts';

/** A sample website with the client's chatbot on it; null on AWS, where the client has a real one. */
export function sampleSite(clientId: string): string | null {
  const { demoUrl } = panelEnvironment();
  return demoUrl ? `${demoUrl}/${encodeURIComponent(clientId)}` : null;
}
