import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { STEPS, type Step } from '~/lib/clients/new-client-steps.ts';
import { useT } from '~/lib/i18n/i18n.tsx';

/** The steps in their order; those that are behind lead back to themselves. */
export function Stepper({ step }: { step: Step }) {
  const t = useT();
  const at = STEPS.indexOf(step);
  return (
    <nav aria-label={t('newclient.steps')} className="mb-6">
      <p className="mb-2 text-sm text-muted sm:hidden">
        {t('newclient.stepOf', { number: at + 1, count: STEPS.length })}
      </p>
      <ol className="flex gap-2">
        {STEPS.map((each, index) => {
          const words = t(`newclient.step_${each}`);
          return (
            <li key={each} className="min-w-0 flex-1" aria-current={index === at ? 'step' : undefined}>
              <div className={clsx('mb-2 h-1 rounded-full', index <= at ? 'bg-accent' : 'bg-line')} />
              <span
                className={clsx(
                  'flex min-h-6 items-center gap-1.5 text-sm max-sm:hidden',
                  index === at ? 'font-medium' : 'text-muted',
                )}
              >
                {index < at ? <Check aria-hidden className="size-4 shrink-0 text-accent" /> : null}
                {index < at ? (
                  <Link
                    to={{ search: `step=${each}` }}
                    className="truncate rounded-sm py-0.5 hover:text-text"
                  >
                    {words}
                  </Link>
                ) : (
                  <span className="truncate">{words}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
