import { EmbedSnippet } from '~/components/clients/embed-snippet.tsx';
import { RelativeTime } from '~/components/lists/relative-time.tsx';
import { Card } from '~/components/ui/card.tsx';
import { Facts } from '~/components/ui/facts.tsx';
import { writeTaxId } from '~/lib/clients/tax-id.ts';
import { noData, useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { useSettings } from './settings-context.ts';

/** What the client is, at a glance. What it pays, and all its time with us, is for its owner. */
export function FactsCard() {
  const t = useT();
  const { client, isOwner } = useSettings();
  const format = useFormat(client.timeZone);
  const language = client.language === 'en' ? 'en' : 'pl';
  return (
    <Card title={t('settings.facts')}>
      <Facts
        look="narrow"
        facts={[
          [t('clientform.companyName'), client.companyName],
          [t('clientform.clientId'), client.clientId],
          [t('clientform.domain'), client.domain ?? noData],
          [t('clientform.taxId'), client.taxId ? writeTaxId(client.taxId) : noData],
          [
            t('clientform.subscriptionPlan'),
            client.subscriptionPlan ? t(`clients.plan_${client.subscriptionPlan}`) : noData,
          ],
          ...(isOwner ? ([[t('newclient.fee'), format.money(client.monthlyFee)]] as const) : []),
          [t('clientform.timeZone'), client.timeZone],
          [t('settings.language'), t(`clientform.language_${language}`)],
          [t('settings.createdAt'), format.date(client.createdAt)],
          ...(isOwner
            ? ([
                [t('settings.deployedAt'), format.dateTime(client.deployedAt)],
                [t('settings.totalConversations'), format.numberExactly(client.totalConversations)],
              ] as const)
            : []),
          [
            t('clients.lastActivity'),
            client.lastActivityAt ? (
              <RelativeTime key="last" iso={client.lastActivityAt} timeZone={client.timeZone} />
            ) : (
              t('clients.never')
            ),
          ],
        ]}
      />
      {client.chatUrl ? (
        <div className="mt-4 border-t pt-4">
          <EmbedSnippet chatUrl={client.chatUrl} />
        </div>
      ) : null}
    </Card>
  );
}
