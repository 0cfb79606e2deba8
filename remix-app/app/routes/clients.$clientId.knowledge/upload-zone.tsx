import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import { ENDINGS } from '~/lib/knowledge/file-problem.ts';

/** Where files are dropped or chosen; below, those on their way. */
export function UploadZone({
  onFiles,
  children,
}: {
  onFiles: (files: Iterable<File>) => void;
  children: ReactNode;
}) {
  const t = useT();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function onDrag(event: DragEvent, isOver: boolean) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    // Going over a part of the zone is not leaving it.
    if (!isOver && event.currentTarget.contains(event.relatedTarget as Node | null)) return;
    setOver(isOver);
  }

  return (
    <section
      aria-label={t('knowledge.choose')}
      onDragEnter={(event) => onDrag(event, true)}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, true);
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      className={clsx(
        'overflow-clip rounded-lg border-2 border-dashed transition-colors duration-100',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong/60 bg-surface',
      )}
    >
      <div className="grid justify-items-center gap-3 px-5 py-6 text-center">
        <span className="grid size-10 place-items-center rounded-full bg-accent-soft text-accent">
          <FileUp aria-hidden className="size-5" />
        </span>
        <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-2">
          <span className="font-medium max-sm:hidden">
            {t(over ? 'knowledge.dropNow' : 'knowledge.dropHere')}
          </span>
          <span className="text-muted max-sm:hidden">{t('knowledge.or')}</span>
          <Button look="primary" onClick={() => chooser.current?.click()}>
            {t('knowledge.choose')}
          </Button>
        </div>
        <p className="max-w-lg text-sm text-muted">{t('knowledge.rules')}</p>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={ENDINGS.join(',')}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      {children}
    </section>
  );
}
