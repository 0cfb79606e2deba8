import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLanguage, useT } from '~/lib/i18n/i18n.tsx';
import { Brand } from '../frame/brand.tsx';

const names = { pl: 'Polski', en: 'English' } as const;

/** Buttons, not a menu: they work before the page is ready, and sign-in stays small. */
function LanguageButtons() {
  const t = useT();
  const current = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/preferences"
      reloadDocument
      // An invitation stands behind the address's `#`, which a form drops and a redirect hands on.
      onSubmit={({ currentTarget }) => (currentTarget.action = `/preferences${location.hash}`)}
      aria-label={t('frame.language')}
      className="flex gap-1"
    >
      <input type="hidden" name="next" value={pathname + search} />
      {(['pl', 'en'] as const).map((language) => (
        <button
          key={language}
          name="language"
          value={language}
          lang={language}
          aria-current={language === current || undefined}
          className="h-8 rounded-md px-2.5 text-sm text-muted hover:bg-hover hover:text-text aria-current:font-medium aria-current:text-text"
        >
          {names[language]}
        </button>
      ))}
    </Form>
  );
}

/** The page of sign-in and of a forgotten password: one card, nothing else to look at. */
export function SignInPage(props: { title: string; lead: ReactNode; children: ReactNode; foot?: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4">
      <header className="flex w-full max-w-5xl items-center justify-between py-5">
        <Brand />
        <LanguageButtons />
      </header>
      <main className="flex w-full max-w-[400px] flex-1 flex-col justify-center pt-4 pb-[12vh]">
        <div className="rounded-lg border bg-surface p-6 sm:p-8">
          <h1>{props.title}</h1>
          <p className="mt-1 mb-6 text-pretty text-muted">{props.lead}</p>
          {props.children}
        </div>
        {props.foot && (
          <div className="mt-5 px-2 text-center text-sm text-pretty text-muted">{props.foot}</div>
        )}
      </main>
    </div>
  );
}
