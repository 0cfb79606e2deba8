import { useId } from 'react';
import { Field } from '~/components/ui/field.tsx';
import { isColor } from '~/lib/branding/draft.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { contrastOf, readableOn } from '../../../../chatbot/config/contrast.ts';

/** What is no text must stand out so much (WCAG 2.2, 1.4.11). */
const LEAST_OF_A_SHAPE = 3;

/** The main colour, from a palette or typed, and what it means for those who read. */
export function ColorField({ value, onChange }: { value: string; onChange: (color: string) => void }) {
  const t = useT();
  const field = useId();
  const color = isColor(value) ? value.trim().toLowerCase() : null;
  return (
    <div className="grid max-w-sm gap-1.5">
      <div className="flex items-start gap-2">
        <Field
          id={field}
          label={t('branding.color')}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          error={color ? undefined : t('branding.colorWrong')}
          maxLength={16}
          autoComplete="off"
          spellCheck={false}
          className="flex-1"
        />
        <input
          type="color"
          aria-label={t('branding.colorPick')}
          value={color ?? '#000000'}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          className="mt-[26px] h-10 w-14 shrink-0 cursor-pointer rounded-md border border-line-strong bg-surface p-1"
        />
      </div>
      {color && <Contrast color={color} />}
    </div>
  );
}

function Contrast({ color }: { color: string }) {
  const t = useT();
  const format = useFormat();
  const text = readableOn(color);
  const ratio = format.numberExactly(Math.floor(contrastOf(color, text) * 10) / 10);
  return (
    <>
      <p className="text-sm text-muted">
        {t(text === '#ffffff' ? 'branding.colorOnWhite' : 'branding.colorOnBlack', { ratio })}
      </p>
      {contrastOf(color, '#ffffff') < LEAST_OF_A_SHAPE && (
        <p className="text-sm text-warn">{t('branding.colorPale')}</p>
      )}
    </>
  );
}
