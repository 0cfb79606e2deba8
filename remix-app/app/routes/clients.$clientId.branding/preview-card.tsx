import { useMemo, useState } from 'react';
import { Card } from '~/components/ui/card.tsx';
import { Segments } from '~/components/ui/segments.tsx';
import { askedOf, isColor, type ChatLanguage, type Draft } from '~/lib/branding/draft.ts';
import type { WidgetConfig } from '~/lib/branding/show-widget.ts';
import { useLanguage, useT } from '~/lib/i18n/i18n.tsx';
import { readableOn } from '../../../../chatbot/config/contrast.ts';
import { WidgetPreview } from './widget-preview.tsx';

interface PreviewCardProps {
  draft: Draft;
  saved: Draft;
  companyName: string;
  logoUrl: string | null;
  privacyUrl: string | null;
}

/** The chat as visitors will get it, with what is not saved yet. */
export function PreviewCard({ draft, saved, companyName, logoUrl, privacyUrl }: PreviewCardProps) {
  const t = useT();
  const [language, setLanguage] = useState<ChatLanguage>(useLanguage());
  const config = useMemo((): WidgetConfig => {
    // While a colour is being typed the last one stays.
    const primary = isColor(draft.primaryColor) ? draft.primaryColor.trim() : saved.primaryColor;
    return {
      companyName,
      language: 'pl',
      greeting: {
        pl: draft.greeting.pl.trim() || t('branding.greetingDefault_pl'),
        en: draft.greeting.en.trim() || t('branding.greetingDefault_en'),
      },
      suggestions: askedOf(draft.suggestions),
      colors: { primary, onPrimary: readableOn(primary) },
      logoUrl,
      privacyUrl,
      paused: false,
      contact: null,
    };
  }, [draft, saved, companyName, logoUrl, privacyUrl, t]);
  return (
    <Card
      title={t('branding.preview')}
      className="lg:sticky lg:top-18"
      actions={
        <Segments
          label={t('branding.previewLanguage')}
          value={language}
          onChoose={setLanguage}
          choices={[
            { value: 'pl', label: 'Polski' },
            { value: 'en', label: 'English' },
          ]}
        />
      }
    >
      <p className="-mt-2 mb-4 text-muted">{t('branding.previewLead')}</p>
      <WidgetPreview
        label={t('branding.previewOf', { company: companyName })}
        config={config}
        language={language}
      />
    </Card>
  );
}
