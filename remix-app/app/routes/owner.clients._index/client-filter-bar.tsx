import { useNavigate } from '@remix-run/react';
import { FilterChip } from '~/components/lists/filter-chip.tsx';
import { SearchFilter } from '~/components/lists/search-filter.tsx';
import { Button } from '~/components/ui/button.tsx';
import { CLIENT_STATUSES, type ClientFilter } from '~/lib/clients/client-filters.ts';
import { filterWord } from '~/lib/conversations/conversation-filters.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { withFilter } from '~/lib/paging/search-params.ts';

/** The list's filters; they live in the URL alone. */
export function ClientFilterBar({ filter, search }: { filter: ClientFilter; search: URLSearchParams }) {
  const t = useT();
  const navigate = useNavigate();
  const choose = (changes: Record<string, string | null>) =>
    navigate({ search: withFilter(search, changes).toString() }, { preventScrollReset: true });
  return (
    <div
      role="group"
      aria-label={t('conversations.filters')}
      className="mb-3 flex flex-wrap items-center gap-2"
    >
      <SearchFilter
        search={search}
        label={t('clients.search')}
        placeholder={t('clients.searchPlaceholder')}
      />
      <FilterChip
        name={t('clients.status')}
        chosen={filter.status}
        choices={CLIENT_STATUSES.map((value) => ({ value, label: t(`clients.status_${value}`) }))}
        onChoose={(status) => choose({ status: status && filterWord(status) })}
      />
      {filter.status || filter.words ? (
        <Button look="quiet" size="small" onClick={() => choose({ status: null, q: null })}>
          {t('conversations.clear')}
        </Button>
      ) : null}
    </div>
  );
}
