import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

const ASK_EVERY_MS = 1000;

/** A thin bar while the demo fills in behind the panel; when it is done, the page's figures are read again. */
export function DemoBar({ share: first }: { share: number }) {
  const t = useT();
  const format = useFormat();
  const { revalidate } = useRevalidator();
  const [share, setShare] = useState<number | null>(first);
  useEffect(() => {
    const timer = setInterval(async () => {
      const response = await fetch('/demo-progress').catch(() => null);
      if (!response?.ok) return;
      const now = ((await response.json()) as { share: number | null }).share;
      setShare(now);
      if (now !== null) return;
      clearInterval(timer);
      revalidate();
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  if (share === null) return null;
  return (
    <aside className="flex items-center gap-3 border-b bg-surface px-4 py-1.5 text-sm text-muted md:px-6">
      <span>{t('frame.demoFilling', { share: format.percent(Math.floor(share * 100) / 100) })}</span>
      <div
        role="progressbar"
        aria-label={t('frame.demoBar')}
        aria-valuenow={Math.floor(share * 100)}
        className="h-1 min-w-0 flex-1 rounded-full bg-accent-soft"
      >
        <div className="h-1 rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
    </aside>
  );
}
