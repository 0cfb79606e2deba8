import { Segments } from '~/components/ui/segments.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

const LANGUAGES = ['pl', 'en'] as const;

/** The language that a chatbot speaks first. */
export function LanguageChoice({
  language,
  onChange,
}: {
  language: 'pl' | 'en';
  onChange: (language: 'pl' | 'en') => void;
}) {
  const t = useT();
  return (
    <div>
      <p className="mb-1.5 text-sm font-medium" aria-hidden>
        {t('clientform.language')}
      </p>
      <div className="flex h-10 items-center">
        <Segments
          label={t('clientform.language')}
          value={language}
          onChoose={onChange}
          choices={LANGUAGES.map((value) => ({ value, label: t(`clientform.language_${value}`) }))}
        />
      </div>
    </div>
  );
}
