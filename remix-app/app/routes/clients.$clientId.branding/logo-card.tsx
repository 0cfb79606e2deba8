import { ImagePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { faultKey } from '~/lib/api/fault-key.ts';
import { logoProblem } from '~/lib/branding/logo-problem.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { useRemoveLogoMutation, useSetLogoMutation } from './queries.generated.ts';

interface LogoCardProps {
  clientId: string;
  /** Where the logo is to be seen; null where there is none. */
  url: string | null;
  /** Shows a logo before it is saved; null takes that back. */
  onChoose: (dataUrl: string | null) => void;
  /** The server has another logo, or none. */
  onChanged: () => Promise<void>;
}

/** The logo: chosen, shown at once, kept by what its bytes are. */
export function LogoCard({ clientId, url, onChoose, onChanged }: LogoCardProps) {
  const t = useT();
  const chooser = useRef<HTMLInputElement>(null);
  const [setLogo, { loading: isSaving }] = useSetLogoMutation();
  const [removeLogo, { loading: isRemoving }] = useRemoveLogoMutation();
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const [done, setDone] = useState<MessageKey | null>(null);

  async function change(act: () => Promise<unknown>, said: MessageKey) {
    setProblem(null);
    setDone(null);
    try {
      await act();
      await onChanged();
      setDone(said);
    } catch (error) {
      onChoose(null);
      setProblem(faultKey(error, refusals, 'branding.logoFailed'));
    }
  }

  async function choose(file: File | undefined) {
    if (!file) return;
    setDone(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const wrong = logoProblem(bytes);
    setProblem(wrong);
    if (wrong) return;
    const dataUrl = await dataUrlOf(file);
    onChoose(dataUrl);
    const image = dataUrl.slice(dataUrl.indexOf(',') + 1);
    await change(() => setLogo({ variables: { clientId, image } }), 'branding.logoSaved');
  }

  return (
    <Card title={t('branding.logo')}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-4">
        <div className="grid size-20 shrink-0 place-items-center overflow-hidden rounded-lg border bg-sunken text-faint">
          {url ? (
            <img src={url} alt={t('branding.logoNow')} className="size-full bg-white object-contain p-2" />
          ) : (
            <ImagePlus aria-hidden className="size-6" />
          )}
        </div>
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex flex-wrap gap-2">
            <Button busy={isSaving} onClick={() => chooser.current?.click()}>
              {t(url ? 'branding.logoChange' : 'branding.logoChoose')}
            </Button>
            {url && !isSaving && (
              <Button
                look="danger"
                busy={isRemoving}
                onClick={() =>
                  void change(() => removeLogo({ variables: { clientId } }), 'branding.logoRemoved')
                }
              >
                {t('branding.logoRemove')}
              </Button>
            )}
          </div>
          <p className="mt-2 text-sm text-muted">{t('branding.logoRules')}</p>
          {problem && (
            <p role="alert" className="mt-1.5 text-sm text-bad">
              {t(problem)}
            </p>
          )}
          <p role="status" className="mt-1.5 text-sm text-good empty:hidden">
            {done && t(done)}
          </p>
        </div>
        <input
          ref={chooser}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp"
          onChange={({ currentTarget }) => {
            void choose(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
    </Card>
  );
}

const refusals = {
  NoBucket: 'branding.logoNoBucket',
  HasLeft: 'branding.logoHasLeft',
  BadInput: 'branding.logoRefused',
} as const;

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(file);
  });
}
