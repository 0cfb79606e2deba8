import { Link, useNavigation, useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { User } from '~/lib/session/user.ts';
import { Brand } from './brand.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { SidebarContent } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands around every page of the panel. */
export function PanelFrame({
  user,
  notice,
  children,
}: {
  user: User;
  /** A line under the top bar. */
  notice?: ReactNode;
  children: ReactNode;
}) {
  const t = useT();
  const params = useParams();
  const isUnderWay = useNavigation().state === 'loading';
  const clientId = params.clientId ?? user.clientId;
  return (
    <div className="min-h-dvh md:pl-16 xl:pl-60">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-fill px-4 py-2 text-on-fill opacity-0 focus:translate-y-0 focus:opacity-100"
      >
        {t('frame.skip')}
      </a>
      <aside className="fixed inset-y-0 left-0 z-30 flex w-16 flex-col border-r bg-surface px-3 max-md:hidden xl:w-60">
        <Link to="/" className="mb-3 flex h-14 items-center rounded-md px-1.5">
          <Brand nameClassName="max-xl:sr-only" />
        </Link>
        <SidebarContent user={user} clientId={clientId} />
      </aside>
      <TopBar user={user} clientId={clientId} />
      {isUnderWay && <div role="progressbar" aria-label={t('frame.loading')} className="page-progress" />}
      <NoticeBar />
      {notice}
      <main id="content" tabIndex={-1} className="mx-auto max-w-[1328px] px-4 py-6 outline-none md:px-6">
        {children}
      </main>
    </div>
  );
}
