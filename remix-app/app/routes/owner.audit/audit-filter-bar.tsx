import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import type { AuditFilter } from '#generated/types.ts';
import { useAllClients } from '~/components/frame/use-all-clients.ts';
import { FilterChip } from '~/components/lists/filter-chip.tsx';
import { TextFilter } from '~/components/lists/text-filter.tsx';
import { Button } from '~/components/ui/button.tsx';
import { AUDIT_WORDS, auditWord } from '~/lib/audit/actions.ts';
import { AUDIT_FILTERS, parseAuditFilter, type AuditFilterName } from '~/lib/audit/audit-filters.ts';
import { isFiltered } from '~/lib/conversations/conversation-filters.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { withFilter } from '~/lib/paging/search-params.ts';
import type { AuditItemFragment } from './queries.generated.ts';

/** The journal's filters; they live in the URL alone. */
export function AuditFilterBar(props: {
  filter: AuditFilter;
  search: URLSearchParams;
  months: readonly string[];
  /** Those on the page: whoever did them is proposed. */
  items: readonly AuditItemFragment[];
}) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const [clientsWanted, setClientsWanted] = useState(false);
  const { clients } = useAllClients(clientsWanted);
  const { filter, search, months, items } = props;
  const choose = (changes: Partial<Record<AuditFilterName, string | null>>) =>
    navigate({ search: withFilter(search, changes).toString() }, { preventScrollReset: true });
  const isTaken = (name: AuditFilterName, text: string) =>
    isFiltered(parseAuditFilter(new URLSearchParams({ [name]: text })));
  const people = [...new Set(items.flatMap(({ actorEmail }) => (actorEmail ? [actorEmail] : [])))];
  return (
    <div
      role="group"
      aria-label={t('conversations.filters')}
      className="mb-3 flex flex-wrap items-center gap-2"
    >
      <TextFilter
        name={t('audit.client')}
        value={filter.client ?? null}
        proposals={(clients ?? []).map(({ clientId, companyName }) => ({
          value: clientId,
          label: companyName,
        }))}
        problem={(text) => (isTaken('client', text) ? null : t('audit.clientWrong'))}
        onChoose={(client) => choose({ client })}
        onOpen={() => setClientsWanted(true)}
      />
      <TextFilter
        name={t('audit.person')}
        value={filter.actorEmail ?? null}
        proposals={people.map((value) => ({ value }))}
        problem={(text) => (isTaken('person', text) ? null : t('audit.personWrong'))}
        onChoose={(person) => choose({ person })}
      />
      <FilterChip
        name={t('audit.action')}
        chosen={auditWord(filter.action ?? null)}
        choices={AUDIT_WORDS.map((value) => ({ value, label: t(`audit.did_${value}`) }))}
        onChoose={(action) => choose({ action })}
      />
      <FilterChip
        name={t('audit.month')}
        chosen={filter.month ?? null}
        choices={months.map((value) => ({ value, label: format.month(value) }))}
        onChoose={(month) => choose({ month })}
      />
      {isFiltered(filter) ? (
        <Button
          look="quiet"
          size="small"
          onClick={() => choose(Object.fromEntries(AUDIT_FILTERS.map((name) => [name, null])))}
        >
          {t('conversations.clear')}
        </Button>
      ) : null}
    </div>
  );
}
