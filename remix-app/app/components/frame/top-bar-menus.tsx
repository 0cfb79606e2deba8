import { Languages, Sun, UserRound } from 'lucide-react';
import { useCallback } from 'react';
import { useLanguage, useT } from '~/lib/i18n/i18n.tsx';
import type { User } from '~/lib/session/user.ts';
import { Button } from '../ui/button.tsx';
import { MenuOnDemand, type MenuProps } from '../ui/menu-on-demand.tsx';

const loadLanguageMenu = () => import('./menus.tsx').then(({ LanguageMenu }) => LanguageMenu);
const loadThemeMenu = () => import('./menus.tsx').then(({ ThemeMenu }) => ThemeMenu);

/** Language, theme and user: the right end of the top bar. */
export function TopBarMenus({ user }: { user: User }) {
  const t = useT();
  const language = useLanguage();
  const loadUserMenu = useCallback(async () => {
    const { UserMenu } = await import('./menus.tsx');
    return (props: MenuProps) => <UserMenu {...props} user={user} />;
  }, [user]);
  return (
    <div className="ml-auto flex items-center gap-1">
      <span className="flex items-center gap-1 max-md:hidden">
        <MenuOnDemand
          load={loadLanguageMenu}
          trigger={
            <Button look="quiet" size="small" className="px-2!" aria-label={t('frame.language')}>
              <Languages aria-hidden className="size-4" />
              <span className="uppercase">{language}</span>
            </Button>
          }
        />
        <MenuOnDemand
          load={loadThemeMenu}
          trigger={
            <Button look="quiet" size="small" className="px-2!" aria-label={t('frame.theme')}>
              <Sun aria-hidden className="size-4" />
            </Button>
          }
        />
      </span>
      <MenuOnDemand
        load={loadUserMenu}
        trigger={
          <button
            type="button"
            aria-label={t('frame.userMenu')}
            className="grid size-8 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent uppercase"
          >
            {user.email.slice(0, 1) || <UserRound aria-hidden className="size-4" />}
          </button>
        }
      />
    </div>
  );
}
