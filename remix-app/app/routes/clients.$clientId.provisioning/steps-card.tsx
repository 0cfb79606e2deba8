import { clsx } from 'clsx';
import { Check, Circle, LoaderCircle, X, type LucideIcon } from 'lucide-react';
import type { ProvisioningStepState } from '#generated/types.ts';
import { Card } from '~/components/ui/card.tsx';
import { Progress } from '~/components/ui/progress.tsx';
import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { clockTime, progressOf } from '~/lib/provisioning/progress.ts';
import type { ProvisioningStateFragment } from './queries.generated.ts';

const looks = {
  PENDING: { icon: Circle, look: 'border text-faint' },
  RUNNING: { icon: LoaderCircle, look: 'bg-accent-soft text-accent [&>svg]:animate-spin' },
  DONE: { icon: Check, look: 'bg-good-soft text-good' },
  FAILED: { icon: X, look: 'bg-bad-soft text-bad' },
} as const satisfies Record<ProvisioningStepState, { icon: LucideIcon; look: string }>;

const tones = { RUNNING: 'accent', SUCCEEDED: 'good', FAILED: 'bad' } as const;

/** Steps that wait for something, and say for what. */
const waits: Partial<Record<string, MessageKey>> = { PURGE_ROWS: 'provisioning.wait_PURGE_ROWS' };

/** The steps with their state, how far it is, and how long it has taken. */
export function StepsCard({ work, now }: { work: ProvisioningStateFragment; now: number }) {
  const t = useT();
  const format = useFormat();
  const isRunning = work.state === 'RUNNING';
  const took = (isRunning ? now : Date.parse(work.updatedAt)) - Date.parse(work.startedAt);
  const done = work.steps.filter(({ state }) => state === 'DONE').length;
  return (
    <Card
      title={t('provisioning.steps')}
      actions={
        <span className="figures text-sm text-muted" title={format.instantExactly(work.startedAt)}>
          {t(isRunning ? 'provisioning.running' : 'provisioning.took', { time: clockTime(took) })}
        </span>
      }
    >
      <Progress label={t('provisioning.bar')} share={progressOf(work.steps)} tone={tones[work.state]} />
      <p role="status" className="mt-2 mb-4 text-sm text-muted">
        {t('provisioning.stepsDone', { done, count: work.steps.length })}
        {work.attempt > 1 ? ` · ${t('provisioning.attempt', { number: work.attempt })}` : null}
      </p>
      <ol className="grid gap-3">
        {work.steps.map(({ name, state }) => {
          const { icon: Icon, look } = looks[state];
          const wait = state === 'RUNNING' && waits[`${work.kind}_${name}`];
          return (
            <li key={name} className="flex items-center gap-3">
              <span className={clsx('grid size-7 shrink-0 place-items-center rounded-full', look)}>
                <Icon aria-hidden className={state === 'PENDING' ? 'size-2' : 'size-4'} />
              </span>
              <span className={clsx('min-w-0 flex-1', state === 'PENDING' && 'text-muted')}>
                {t(`provisioning.step_${work.kind}_${name}` as MessageKey)}
                {wait ? <span className="block text-sm text-muted">{t(wait)}</span> : null}
              </span>
              <span className="text-sm text-muted">{t(`provisioning.state_${state}`)}</span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
