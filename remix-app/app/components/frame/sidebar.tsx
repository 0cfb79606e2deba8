import { NavLink } from '@remix-run/react';
import { useT } from '~/lib/i18n/i18n.tsx';
import type { User } from '~/lib/session/user.ts';
import { clientSections, platformSections, type Section } from './sections.ts';
import { useClientName } from './use-client-name.ts';

const linkLook =
  'group relative flex h-9 items-center gap-3 rounded-md px-2.5 text-muted hover:bg-hover hover:text-text aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent';

/** Beside the icon where there is room; where there is not, at its side on hover and focus. */
const labelLook = {
  wide: '',
  narrow:
    'max-xl:pointer-events-none max-xl:absolute max-xl:left-full max-xl:z-40 max-xl:ml-2 max-xl:rounded-md max-xl:border max-xl:bg-raised max-xl:px-2.5 max-xl:py-1.5 max-xl:text-sm max-xl:whitespace-nowrap max-xl:text-text max-xl:opacity-0 max-xl:shadow-float max-xl:group-hover:opacity-100 max-xl:group-focus-visible:opacity-100',
};

function Sections({
  sections,
  always,
  onLeave,
}: {
  sections: Section[];
  always: boolean;
  onLeave?: (() => void) | undefined;
}) {
  const t = useT();
  return (
    <ul className="grid gap-0.5">
      {sections.map(({ label, icon: Icon, to, end }) => (
        <li key={to}>
          <NavLink to={to} end={end ?? false} className={linkLook} onClick={onLeave}>
            <Icon aria-hidden className="size-4.5 shrink-0" />
            <span className={always ? labelLook.wide : labelLook.narrow}>{t(label)}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function ClientPart({
  clientId,
  always,
  onLeave,
}: {
  clientId: string;
  always: boolean;
  onLeave?: (() => void) | undefined;
}) {
  const name = useClientName(clientId);
  return (
    <div>
      <p
        className={`truncate px-2.5 pb-1.5 text-xs font-medium text-faint ${always ? '' : 'max-xl:hidden'}`}
        title={name}
      >
        {name}
      </p>
      {!always && <hr className="mx-2.5 mb-3 xl:hidden" />}
      <Sections sections={clientSections(clientId)} always={always} onLeave={onLeave} />
    </div>
  );
}

/** The ways through the panel: for the owner the platform and the chosen client, for staff their company. */
export function SidebarContent(props: {
  user: User;
  clientId: string | null;
  /** Labels always stand beside their icons: so in the phone's drawer. */
  always?: boolean;
  onLeave?: () => void;
}) {
  const t = useT();
  const { user, clientId, always = false, onLeave } = props;
  return (
    <nav aria-label={t('frame.navigation')} className="grid grid-cols-1 gap-5">
      {user.isOwner && (
        <div>
          <p className={`px-2.5 pb-1.5 text-xs font-medium text-faint ${always ? '' : 'max-xl:hidden'}`}>
            {t('frame.platform')}
          </p>
          <Sections sections={platformSections} always={always} onLeave={onLeave} />
        </div>
      )}
      {clientId && <ClientPart clientId={clientId} always={always} onLeave={onLeave} />}
    </nav>
  );
}
