import { Link } from '@remix-run/react';
import { CircleCheck, ExternalLink } from 'lucide-react';
import { EmbedSnippet } from '~/components/clients/embed-snippet.tsx';
import { buttonLook } from '~/components/ui/button.tsx';
import { clientPath } from '~/lib/clients/client-path.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { ProvisioningPageQuery } from './queries.generated.ts';

/** The chatbot answers: what to do with it now. */
export function ReadyCard({
  client,
  sampleUrl,
}: {
  client: NonNullable<ProvisioningPageQuery['client']>;
  sampleUrl: string | null;
}) {
  const t = useT();
  const site = sampleUrl ?? (client.domain ? `https://${client.domain}` : null);
  return (
    <section role="status" className="mb-4 animate-appear rounded-lg border bg-surface p-5">
      <div className="flex flex-wrap items-center gap-4">
        <span className="grid size-10 place-items-center rounded-full bg-good-soft text-good">
          <CircleCheck aria-hidden className="size-5" />
        </span>
        <div className="min-w-0 flex-1 basis-60">
          <h2>{t('provisioning.readyTitle')}</h2>
          <p className="text-muted">{t('provisioning.readyLead')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {site ? (
            <a href={site} target="_blank" rel="noreferrer" className={buttonLook()}>
              {t(sampleUrl ? 'provisioning.openDemo' : 'provisioning.openSite')}
              <ExternalLink aria-hidden className="size-4" />
            </a>
          ) : null}
          <Link to={clientPath(client.clientId)} className={buttonLook({ look: 'primary' })}>
            {t('provisioning.openDashboard')}
          </Link>
        </div>
      </div>
      {client.chatUrl ? (
        <div className="mt-5 border-t pt-4">
          <EmbedSnippet chatUrl={client.chatUrl} />
        </div>
      ) : null}
    </section>
  );
}
