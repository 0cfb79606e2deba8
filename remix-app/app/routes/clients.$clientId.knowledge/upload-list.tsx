import { CircleAlert, LoaderCircle, X } from 'lucide-react';
import { Button } from '~/components/ui/button.tsx';
import { Progress } from '~/components/ui/progress.tsx';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { Upload } from '~/lib/knowledge/uploads.ts';

interface UploadListProps {
  uploads: readonly Upload[];
  onRetry: (upload: Upload) => void;
  onDismiss: (upload: Upload) => void;
}

/** Files on their way, and those that did not get there, with the reason and what to do. */
export function UploadList({ uploads, onRetry, onDismiss }: UploadListProps) {
  const t = useT();
  if (uploads.length === 0) return null;
  return (
    <ul aria-label={t('knowledge.uploads')} className="border-t bg-surface">
      {uploads.map((upload) => (
        <li key={upload.id} className="border-b px-5 py-3 last:border-b-0">
          {upload.problem ? (
            <Failed upload={upload} onRetry={onRetry} onDismiss={onDismiss} />
          ) : (
            <OnItsWay upload={upload} />
          )}
        </li>
      ))}
    </ul>
  );
}

function OnItsWay({ upload: { file, sent } }: { upload: Upload }) {
  const t = useT();
  const format = useFormat();
  const share = Math.min(1, sent / Math.max(1, file.size));
  return (
    <>
      <div className="flex items-center gap-3">
        <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin text-accent" />
        <span className="min-w-0 flex-1 truncate">{file.name}</span>
        <span className="figures text-sm text-muted">{format.percent(Math.round(share * 100) / 100)}</span>
      </div>
      <Progress label={t('knowledge.sending', { name: file.name })} share={share} className="mt-2" />
    </>
  );
}

/** What the server could take another time may be tried again; what it never takes can only be put away. */
const PASSING = 'knowledge.failedUpload';

function Failed({ upload, onRetry, onDismiss }: Omit<UploadListProps, 'uploads'> & { upload: Upload }) {
  const t = useT();
  return (
    <div role="alert" className="flex items-start gap-3">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
      <div className="min-w-0 flex-1">
        <p className="truncate">{upload.file.name}</p>
        <p className="text-sm text-bad">{t(upload.problem!)}</p>
      </div>
      {upload.problem === PASSING && (
        <Button size="small" onClick={() => onRetry(upload)}>
          {t('knowledge.again')}
        </Button>
      )}
      <button
        type="button"
        aria-label={t('knowledge.dismiss', { name: upload.file.name })}
        onClick={() => onDismiss(upload)}
        className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
