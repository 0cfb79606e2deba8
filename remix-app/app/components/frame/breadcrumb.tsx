import { Link, useMatches } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { User } from '~/lib/session/user.ts';
import { ClientSwitcher } from './client-switcher.tsx';
import { useClientName } from './use-client-name.ts';

/** What a route tells the frame about itself: `export const handle: PanelHandle = { crumb: 'conversations.title' };` */
export interface PanelHandle {
  /** The route's word in the breadcrumb. The client's own name comes by itself. */
  crumb?: MessageKey;
}

function ClientCrumb({ clientId, user }: { clientId: string; user: User }) {
  const name = useClientName(clientId);
  return user.isOwner ? (
    <ClientSwitcher clientId={clientId} name={name} />
  ) : (
    <span className="truncate px-1">{name}</span>
  );
}

/** Where the page stands, with the client switcher in its place. */
export function Breadcrumb({ user, clientId }: { user: User; clientId: string | null }) {
  const t = useT();
  const crumbs = useMatches().flatMap(({ id, pathname, handle }) => {
    const crumb = (handle as PanelHandle | undefined)?.crumb;
    return crumb ? [{ id, pathname, crumb }] : [];
  });
  const parts: { id: string; content: ReactNode }[] = [
    ...(clientId
      ? [{ id: 'client', content: <ClientCrumb clientId={clientId} user={user} /> }]
      : user.isOwner
        ? [{ id: 'client', content: <ClientSwitcher clientId={null} name={t('frame.platform')} /> }]
        : []),
    ...crumbs.map(({ id, pathname, crumb }, index) => ({
      id,
      content:
        index < crumbs.length - 1 ? (
          <Link to={pathname} className="truncate rounded-sm px-1 py-0.5 text-muted hover:text-text">
            {t(crumb)}
          </Link>
        ) : (
          <span aria-current="page" className="truncate px-1 text-muted">
            {t(crumb)}
          </span>
        ),
    })),
  ];
  return (
    <nav aria-label={t('frame.breadcrumb')} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1">
        {parts.map(({ id, content }, index) => (
          <Fragment key={id}>
            {index > 0 && (
              <li aria-hidden className="max-sm:hidden">
                <ChevronRight className="size-4 text-faint" />
              </li>
            )}
            <li className={index > 0 ? 'flex shrink-0 max-sm:hidden' : 'flex min-w-0'}>{content}</li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
