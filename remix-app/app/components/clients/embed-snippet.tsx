import { CopyButton } from '~/components/ui/copy-button.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

/** The line that puts the chat on a website. */
export function EmbedSnippet({ chatUrl }: { chatUrl: string }) {
  const t = useT();
  const snippet = `<script src="${chatUrl.replace(/\/?$/, '/')}widget.js" async></script>`;
  return (
    <div>
      <p className="mb-1.5 text-sm text-muted">{t('clients.snippetHint')}</p>
      <div className="flex items-center gap-1 rounded-md border bg-sunken py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 font-mono text-sm wrap-anywhere">{snippet}</code>
        <CopyButton text={snippet} label={t('clients.copySnippet')} />
      </div>
    </div>
  );
}
