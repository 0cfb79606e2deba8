import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';
import { Button } from './button.tsx';

/** Something failed: what, what is safe, and a way to try again. */
export function ErrorState({
  title,
  hint,
  onRetry,
}: {
  title?: ReactNode;
  hint?: ReactNode;
  onRetry?: () => void;
}) {
  const t = useT();
  return (
    <div role="alert" className="grid justify-items-center gap-3 px-4 py-12 text-center">
      <span className="grid size-10 place-items-center rounded-full bg-bad-soft text-bad">
        <CircleAlert aria-hidden className="size-5" />
      </span>
      <div>
        <p className="font-medium">{title ?? t('states.failed')}</p>
        <p className="mt-1 max-w-sm text-muted">{hint ?? t('states.failedHint')}</p>
      </div>
      {onRetry && <Button onClick={onRetry}>{t('states.retry')}</Button>}
    </div>
  );
}
