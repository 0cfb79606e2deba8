import { ArrowRight } from 'lucide-react';
import type { Change } from '~/lib/audit/changes.ts';
import { attributeWord, isInstant, valueWord } from '~/lib/audit/attributes.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** What changed, as it was and as it is. Typed by people: text, whatever it looks like. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useT();
  const format = useFormat();
  const shown = (name: string, value: string) => {
    const word = valueWord(name, value);
    if (word) return t(word);
    return isInstant(value) ? format.dateTime(value) : value;
  };
  const called = (name: string) => {
    const word = attributeWord(name);
    return word ? t(`audit.attribute_${word}`) : name;
  };
  return (
    <dl className="mt-2 grid gap-1 text-sm">
      {changes.map(({ name, before, after }) => (
        <div key={name} className="grid gap-x-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="truncate text-faint" title={name}>
            {called(name)}
          </dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2 wrap-anywhere">
            {before === null ? null : (
              <>
                <span className="sr-only">{t('audit.before')}: </span>
                <del className="text-bad decoration-bad/50">{shown(name, before)}</del>
              </>
            )}
            {before !== null && after !== null ? (
              <ArrowRight aria-hidden className="size-3.5 shrink-0 self-center text-faint" />
            ) : null}
            {after === null ? null : (
              <>
                <span className="sr-only">{t('audit.after')}: </span>
                <ins className="text-good no-underline">{shown(name, after)}</ins>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
