import { LoaderCircle } from 'lucide-react';
import { Button } from '~/components/ui/button.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { FurtherSearch } from '~/lib/paging/search-further.ts';

/** Under a short filtered page: that the search goes on by itself, or the button to let it. */
export function SearchFurther(props: { state: FurtherSearch; searching: string; onFurther: () => void }) {
  const t = useT();
  if (props.state === 'done') return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-center gap-3 border-t px-4 py-3 text-sm text-muted"
    >
      {props.state === 'go-on' ? (
        <>
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {props.searching}
        </>
      ) : (
        <>
          {t('conversations.searchedSoFar')}
          <Button size="small" onClick={props.onFurther}>
            {t('conversations.searchFurther')}
          </Button>
        </>
      )}
    </div>
  );
}
