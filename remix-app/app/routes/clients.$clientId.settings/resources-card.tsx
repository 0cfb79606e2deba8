import { Link } from '@remix-run/react';
import { Card } from '~/components/ui/card.tsx';
import { CopyButton } from '~/components/ui/copy-button.tsx';
import { Facts } from '~/components/ui/facts.tsx';
import { clientPath } from '~/lib/clients/client-path.ts';
import { noData } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { useSettings } from './settings-context.ts';

const RESOURCES = [
  'stackName',
  'conversationsTable',
  'appointmentsTable',
  'bucket',
  'functionName',
  'templateVersion',
] as const;

/** What was made for the client in AWS, by its physical names. */
export function ResourcesCard() {
  const t = useT();
  const { client } = useSettings();
  const { resources } = client;
  if (!resources) return null;
  return (
    <Card
      title={t('settings.resources')}
      actions={
        <Link
          to={clientPath(client.clientId, 'provisioning')}
          className="rounded-sm py-0.5 text-sm text-accent hover:underline"
        >
          {t('settings.seeProvisioning')}
        </Link>
      }
    >
      <Facts
        look="stacked"
        facts={RESOURCES.map((name) => {
          const value = resources[name];
          const label = t(`settings.resource_${name}`);
          return [
            label,
            value ? (
              <span key={name} className="flex items-start gap-1">
                <span className="min-w-0 flex-1 font-mono text-sm wrap-anywhere">{value}</span>
                <span className="-my-1.5 shrink-0">
                  <CopyButton text={value} label={t('settings.copy', { name: label })} />
                </span>
              </span>
            ) : (
              noData
            ),
          ];
        })}
      />
    </Card>
  );
}
