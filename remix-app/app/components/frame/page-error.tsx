import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { Compass, TriangleAlert } from 'lucide-react';
import { useT } from '~/lib/i18n/i18n.tsx';
import { buttonLook } from '../ui/button.tsx';

const kinds = {
  400: 'badRequest',
  403: 'notFound',
  404: 'notFound',
  502: 'unavailable',
  503: 'unavailable',
} as const;

/** What an error boundary shows: a plain sentence for the kind of error, never the error's own words. */
export function PageError() {
  const t = useT();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = kinds[status as keyof typeof kinds] ?? 'unexpected';
  const Icon = kind === 'notFound' ? Compass : TriangleAlert;
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-4 py-16 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-hover text-muted">
        <Icon aria-hidden className="size-6" />
      </span>
      <div>
        <h1>{t(`errors.${kind}Title`)}</h1>
        <p className="mt-2 text-muted">{t(`errors.${kind}`)}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        {kind !== 'notFound' && kind !== 'badRequest' && (
          <a href="" className={buttonLook()}>
            {t('states.retry')}
          </a>
        )}
        <Link to="/" reloadDocument className={buttonLook({ look: 'primary' })}>
          {t('errors.home')}
        </Link>
      </div>
    </div>
  );
}
