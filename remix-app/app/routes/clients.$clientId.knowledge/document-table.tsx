import { BookOpen, Trash2 } from 'lucide-react';
import { RelativeTime } from '~/components/lists/relative-time.tsx';
import { EmptyState } from '~/components/ui/empty-state.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { DocumentChip } from './document-chip.tsx';
import type { DocumentsFragment } from './queries.generated.ts';

export type DocumentRow = DocumentsFragment['documents'][number];

interface DocumentTableProps {
  documents: readonly DocumentRow[];
  timeZone: string;
  onRemove: (document: DocumentRow) => void;
}

/** The documents, each with how it fares and, where it was refused, why. On the phone a row is a card. */
export function DocumentTable({ documents, timeZone, onRemove }: DocumentTableProps) {
  const t = useT();
  return (
    <section aria-label={t('knowledge.documents')} className="overflow-clip rounded-lg border bg-surface">
      {documents.length === 0 ? (
        <EmptyState icon={BookOpen}>{t('knowledge.empty')}</EmptyState>
      ) : (
        <table className="w-full border-collapse text-left max-sm:block">
          <caption className="sr-only">{t('knowledge.documents')}</caption>
          <thead className="sticky top-14 z-10 bg-surface text-sm text-muted max-sm:hidden">
            <tr className="h-10 shadow-[inset_0_-1px_var(--line)] [&>th]:px-3 [&>th]:font-medium">
              <th scope="col" className="pl-4!">
                {t('knowledge.document')}
              </th>
              <th scope="col" className="w-44">
                {t('knowledge.state')}
              </th>
              <th scope="col" className="w-36 max-lg:hidden">
                {t('knowledge.added')}
              </th>
              <th scope="col" className="w-14">
                <span className="sr-only">{t('knowledge.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {documents.map((document) => (
              <Row key={document.key} document={document} timeZone={timeZone} onRemove={onRemove} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({
  document,
  timeZone,
  onRemove,
}: Omit<DocumentTableProps, 'documents'> & { document: DocumentRow }) {
  const t = useT();
  const format = useFormat(timeZone);
  const { name, state, reason, passages, bytes, uploadedAt } = document;
  return (
    <tr className="relative border-b last:border-b-0 max-sm:grid max-sm:grid-cols-[minmax(0,1fr)] max-sm:gap-2 max-sm:py-3 max-sm:pr-14 max-sm:pl-4 [&>td]:px-3 max-sm:[&>td]:p-0">
      <td className="max-w-0 py-2.5! pl-4! max-sm:max-w-full max-sm:p-0!">
        <p className="truncate font-medium" title={name}>
          {name}
        </p>
        <p className="figures text-sm text-muted">
          {format.bytes(bytes)}
          {state === 'INDEXED' && ` · ${t('knowledge.passageCount', { count: passages })}`}
        </p>
        {reason && <p className="mt-0.5 text-sm text-bad">{t(`knowledge.reason_${reason}`)}</p>}
      </td>
      <td>
        <DocumentChip state={state} />
      </td>
      <td className="text-muted max-lg:hidden">
        <RelativeTime iso={uploadedAt} timeZone={timeZone} />
      </td>
      <td className="pr-2! text-right max-sm:absolute max-sm:top-2 max-sm:right-0">
        <button
          type="button"
          aria-label={t('knowledge.remove', { name })}
          title={t('knowledge.remove', { name })}
          onClick={() => onRemove(document)}
          className="inline-grid size-9 place-items-center rounded-md text-faint hover:bg-bad-soft hover:text-bad"
        >
          <Trash2 aria-hidden className="size-4" />
        </button>
      </td>
    </tr>
  );
}
