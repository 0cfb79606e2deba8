import { useNavigate } from '@remix-run/react';
import type { ConversationFilter } from '#generated/types.ts';
import { DateFilter } from '~/components/lists/date-filter.tsx';
import { FilterChip } from '~/components/lists/filter-chip.tsx';
import { SearchFilter } from '~/components/lists/search-filter.tsx';
import { Button } from '~/components/ui/button.tsx';
import {
  DEVICES,
  FILTER_NAMES,
  filterWord,
  isFiltered,
  OUTCOMES,
  RATINGS,
  SOURCES,
  type FilterName,
} from '~/lib/conversations/conversation-filters.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { withFilter } from '~/lib/paging/search-params.ts';

/** The list's filters, each a chip; they live in the URL alone. */
export function ConversationFilterBar({
  filter,
  search,
}: {
  filter: ConversationFilter;
  search: URLSearchParams;
}) {
  const t = useT();
  const navigate = useNavigate();
  const choose = (changes: Partial<Record<FilterName, string | null>>) =>
    navigate(
      { search: withFilter(search, changes as Record<string, string | null>).toString() },
      { preventScrollReset: true },
    );
  return (
    <div
      role="group"
      aria-label={t('conversations.filters')}
      className="mb-3 flex flex-wrap items-center gap-2"
    >
      <SearchFilter
        search={search}
        label={t('conversations.search')}
        placeholder={t('conversations.searchPlaceholder')}
      />
      <DateFilter from={filter.from ?? null} to={filter.to ?? null} onChoose={choose} />
      <FilterChip
        name={t('conversations.outcome')}
        chosen={filter.outcome ?? null}
        choices={OUTCOMES.map((value) => ({ value, label: t(`conversations.outcome_${value}`) }))}
        onChoose={(value) => choose({ outcome: value && filterWord(value) })}
      />
      <FilterChip
        name={t('conversations.source')}
        chosen={filter.source ?? null}
        choices={SOURCES.map((value) => ({ value, label: t(`conversations.source_${value}`) }))}
        onChoose={(value) => choose({ source: value && filterWord(value) })}
      />
      <FilterChip
        name={t('conversations.device')}
        chosen={filter.device ?? null}
        choices={DEVICES.map((value) => ({ value, label: t(`conversations.device_${value}`) }))}
        onChoose={(value) => choose({ device: value && filterWord(value) })}
      />
      <FilterChip
        name={t('conversations.rating')}
        chosen={filter.minRating ? String(filter.minRating) : null}
        choices={RATINGS.map((value) => ({
          value: String(value),
          label: value === 5 ? '5' : t('conversations.ratingAtLeast', { rating: value }),
        }))}
        onChoose={(value) => choose({ rating: value })}
      />
      {isFiltered(filter) ? (
        <Button
          look="quiet"
          size="small"
          onClick={() => choose(Object.fromEntries(FILTER_NAMES.map((name) => [name, null])))}
        >
          {t('conversations.clear')}
        </Button>
      ) : null}
    </div>
  );
}
