import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Copies a conversation's number, for a message to a colleague or to support. */
export function CopySession({ sessionId }: { sessionId: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const Icon = copied ? Check : Copy;
  async function copy() {
    await navigator.clipboard.writeText(sessionId);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  }
  return (
    <button
      type="button"
      onClick={() => void copy().catch(() => setCopied(false))}
      aria-label={t(copied ? 'conversations.copied' : 'conversations.copyNumber')}
      title={t(copied ? 'conversations.copied' : 'conversations.copyNumber')}
      className="grid size-8 place-items-center rounded-md text-faint hover:bg-sunken hover:text-text"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
