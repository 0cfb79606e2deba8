import { Form, Link } from '@remix-run/react';
import { LogOut, UserRound } from 'lucide-react';
import { useRef } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { User } from '~/lib/session/user.ts';
import { DropdownMenu, DropdownMenuItem, DropdownMenuLine } from '../ui/dropdown-menu.tsx';
import type { MenuProps } from '../ui/menu-on-demand.tsx';
import { LanguageChoices, ThemeChoices } from './preferences.tsx';

export function LanguageMenu({ trigger }: MenuProps) {
  return (
    <DropdownMenu defaultOpen trigger={trigger}>
      <LanguageChoices />
    </DropdownMenu>
  );
}

export function ThemeMenu({ trigger }: MenuProps) {
  return (
    <DropdownMenu defaultOpen trigger={trigger}>
      <ThemeChoices />
    </DropdownMenu>
  );
}

/** Who is signed in, the account, and the way out. On the phone language and theme are in here, too. */
export function UserMenu({ trigger, user }: MenuProps & { user: User }) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      <DropdownMenu defaultOpen trigger={trigger}>
        <div className="px-2.5 py-2">
          <p className="max-w-60 truncate font-medium">{user.email}</p>
          <p className="text-sm text-muted">{t(user.isOwner ? 'frame.owner' : 'frame.staff')}</p>
        </div>
        <DropdownMenuLine />
        <DropdownMenuItem asChild>
          <Link to="/account">
            <UserRound aria-hidden />
            {t('frame.account')}
          </Link>
        </DropdownMenuItem>
        <div className="md:hidden">
          <DropdownMenuLine />
          <LanguageChoices />
          <DropdownMenuLine />
          <ThemeChoices />
        </div>
        <DropdownMenuLine />
        <DropdownMenuItem onSelect={() => form.current?.requestSubmit()}>
          <LogOut aria-hidden />
          {t('frame.signOut')}
        </DropdownMenuItem>
      </DropdownMenu>
      {/* A whole new page, so that nothing of this user stays in memory. */}
      <Form ref={form} method="post" action="/logout" reloadDocument hidden />
    </>
  );
}
