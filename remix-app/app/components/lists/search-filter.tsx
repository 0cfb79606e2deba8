import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useT } from '~/lib/i18n/i18n.tsx';
import { MAX_SEARCH_LENGTH } from '~/lib/conversations/conversation-filters.ts';

/** Searches by Enter, as a plain form: it works without scripts and keeps the other filters. */
export function SearchFilter({
  search,
  label,
  placeholder,
}: {
  search: URLSearchParams;
  label: string;
  placeholder: string;
}) {
  const t = useT();
  const typed = search.get('q') ?? '';
  const others = [...search].filter(([name]) => name !== 'q' && name !== 'after');
  return (
    <Form role="search" method="get" className="relative w-80 max-w-full" key={typed}>
      <Search aria-hidden className="pointer-events-none absolute top-2 left-3 size-4 text-faint" />
      <input
        type="search"
        name="q"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={typed}
        maxLength={MAX_SEARCH_LENGTH}
        autoComplete="off"
        className="h-8 w-full min-w-0 rounded-full border bg-surface pr-3 pl-9 text-sm placeholder:text-faint"
      />
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="sr-only">
        {t('conversations.search')}
      </button>
    </Form>
  );
}
