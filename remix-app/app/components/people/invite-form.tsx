import { Send } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { checkEmail } from '~/components/signin/checks.ts';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import { Segments } from '~/components/ui/segments.tsx';
import { useCheckedForm } from '~/lib/form/use-checked-form.ts';
import { useLanguage, useT } from '~/lib/i18n/i18n.tsx';
import type { Language } from '~/lib/i18n/language.ts';

/** An address and the language to write to it in. `invite` answers what is wrong, or null when the mail is out. */
export function InviteForm({
  invite,
}: {
  invite: (email: string, language: Language) => Promise<string | null>;
}) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [sent, setSent] = useState(0);
  const form = useCheckedForm({
    email: (value) => {
      const wrong = checkEmail(value);
      return wrong === 'signin.emailMissing' ? t('people.emailMissing') : wrong && t(wrong);
    },
  });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const values = form.submit();
    if (!values || busy) return;
    setBusy(true);
    const wrong = await invite(values.email.trim().toLowerCase(), language);
    setBusy(false);
    if (wrong) form.fail('email', wrong);
    else setSent(sent + 1);
  }

  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-wrap items-start gap-3">
      <Field
        // A field of its own for each invitation: empty, and without the last one's words.
        key={sent}
        label={t('people.email')}
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="anna@firma.pl"
        className="min-w-0 flex-1 basis-64"
        {...form.field('email')}
      />
      <div>
        <p aria-hidden className="mb-1.5 text-sm font-medium">
          {t('people.language')}
        </p>
        <div className="flex h-10 items-center">
          <Segments
            label={t('people.language')}
            value={language}
            onChoose={setLanguage}
            choices={[
              { value: 'pl', label: 'Polski' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
      </div>
      <Button type="submit" look="primary" size="large" busy={busy} className="mt-[26px]">
        {!busy && <Send aria-hidden className="size-4" />}
        {t('people.invite')}
      </Button>
    </form>
  );
}
