import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Copies a text, for example into a message to a colleague. `label` says what: "Copy the number". */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const Icon = copied ? Check : Copy;
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  }
  return (
    <button
      type="button"
      onClick={() => void copy().catch(() => setCopied(false))}
      aria-label={copied ? t('states.copied') : label}
      title={copied ? t('states.copied') : label}
      className="grid size-8 shrink-0 place-items-center rounded-md text-faint hover:bg-hover hover:text-text"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
