import { useRouteLoaderData } from '@remix-run/react';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { loader as rootLoader } from '~/root.tsx';
import { useLanguage, useT } from '~/lib/i18n/i18n.tsx';
import type { Theme } from '~/lib/theme/theme.ts';
import { DropdownMenuChoices } from '../ui/dropdown-menu.tsx';

/** A plain request, not a form of Remix: that would run every loader of the page again. */
const keepPreference = (preference: Record<string, string>) =>
  fetch('/preferences', { method: 'POST', body: new URLSearchParams(preference), keepalive: true });

/** Language: its words come with the page, so the page is loaded again where it stands. */
export function LanguageChoices() {
  const t = useT();
  return (
    <DropdownMenuChoices
      label={t('frame.language')}
      value={useLanguage()}
      onChoose={(language) => {
        void keepPreference({ language }).then(() => location.reload());
      }}
      choices={[
        { value: 'pl', label: t('frame.polish'), lang: 'pl' },
        { value: 'en', label: t('frame.english'), lang: 'en' },
      ]}
    />
  );
}

function useTheme() {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const [theme, setTheme] = useState<Theme>(root?.theme ?? 'system');
  useEffect(() => {
    const shown = document.documentElement.dataset.theme;
    if (shown) setTheme(shown as Theme);
  }, []);
  function choose(next: string) {
    document.documentElement.dataset.theme = next;
    setTheme(next as Theme);
    void keepPreference({ theme: next });
  }
  return { theme, choose };
}

const themeIcons = { light: Sun, dark: Moon, system: Monitor };

/** Theme: seen at once, kept in a cookie. */
export function ThemeChoices() {
  const t = useT();
  const { theme, choose } = useTheme();
  return (
    <DropdownMenuChoices
      label={t('frame.theme')}
      value={theme}
      onChoose={choose}
      choices={(['light', 'dark', 'system'] as const).map((value) => {
        const Icon = themeIcons[value];
        return { value, label: t(`frame.${value}`), icon: <Icon aria-hidden /> };
      })}
    />
  );
}
