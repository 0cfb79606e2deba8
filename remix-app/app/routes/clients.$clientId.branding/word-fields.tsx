import { Field, Input } from '~/components/ui/field.tsx';
import { CHAT_LANGUAGES, type ChatLanguage, type Draft } from '~/lib/branding/draft.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

const LONGEST_GREETING = 200;
const LONGEST_SUGGESTION = 80;

/** Greeting and suggestions in both languages, side by side where there is room. */
export function WordFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const t = useT();
  const label = { pl: t('branding.polish'), en: t('branding.english') };
  return (
    <>
      <fieldset className="min-w-0">
        <legend className="font-medium">{t('branding.greeting')}</legend>
        <p className="mt-0.5 mb-3 text-sm text-muted">{t('branding.greetingHint')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {CHAT_LANGUAGES.map((language) => (
            <Field
              key={language}
              label={label[language]}
              lang={language}
              value={draft.greeting[language]}
              onChange={({ currentTarget }) =>
                onChange({ greeting: { ...draft.greeting, [language]: currentTarget.value } })
              }
              placeholder={t(`branding.greetingDefault_${language}`)}
              maxLength={LONGEST_GREETING}
              autoComplete="off"
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className="font-medium">{t('branding.suggestions')}</legend>
        <p className="mt-0.5 mb-3 text-sm text-muted">{t('branding.suggestionsHint')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {CHAT_LANGUAGES.map((language) => (
            <Suggestions
              key={language}
              language={language}
              label={label[language]}
              values={draft.suggestions[language]}
              onChange={(values) => onChange({ suggestions: { ...draft.suggestions, [language]: values } })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

function Suggestions(props: {
  language: ChatLanguage;
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
}) {
  const t = useT();
  const { language, label, values, onChange } = props;
  return (
    <div role="group" aria-label={`${t('branding.suggestions')}: ${label}`} className="grid gap-2">
      <p aria-hidden className="-mb-0.5 text-sm font-medium">
        {label}
      </p>
      {values.map((value, index) => (
        <Input
          key={index}
          aria-label={t('branding.suggestion', { number: index + 1 })}
          lang={language}
          value={value}
          onChange={({ currentTarget }) => onChange(values.with(index, currentTarget.value))}
          placeholder={index === 0 ? t(`branding.suggestionExample_${language}`) : undefined}
          maxLength={LONGEST_SUGGESTION}
          autoComplete="off"
        />
      ))}
    </div>
  );
}
