import { CircleAlert, CircleCheck, CircleMinus, LoaderCircle, Undo2, type LucideIcon } from 'lucide-react';
import { clsx } from 'clsx';
import { Card } from '~/components/ui/card.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import { resourceKind } from '~/lib/provisioning/resource-kind.ts';
import { resourceState, type ResourceState } from '~/lib/provisioning/progress.ts';

const looks = {
  doing: { icon: LoaderCircle, look: 'text-accent [&>svg]:animate-spin' },
  done: { icon: CircleCheck, look: 'text-good' },
  failed: { icon: CircleAlert, look: 'text-bad' },
  removing: { icon: Undo2, look: 'text-warn' },
  removed: { icon: CircleMinus, look: 'text-muted' },
} as const satisfies Record<ResourceState, { icon: LucideIcon; look: string }>;

interface Resource {
  name: string;
  type: string;
  status: string;
}

/** What is made in AWS, as it comes. */
export function ResourceList({ resources, isRunning }: { resources: Resource[]; isRunning: boolean }) {
  const t = useT();
  return (
    <Card
      title={t('provisioning.resources')}
      actions={
        resources.length > 0 ? (
          <span className="figures text-sm text-muted">
            {t('provisioning.resourceCount', { count: resources.length })}
          </span>
        ) : null
      }
    >
      {resources.length === 0 ? (
        <p className="py-2 text-muted">
          {t(isRunning ? 'provisioning.noResourcesYet' : 'provisioning.noResources')}
        </p>
      ) : (
        <ul className="-mt-2 grid grid-cols-1 gap-x-8 xl:grid-cols-2">
          {resources.map(({ name, type, status }) => {
            const state = resourceState(status);
            const { icon: Icon, look } = looks[state];
            const kind = resourceKind(type);
            return (
              <li
                key={name}
                className="flex animate-appear items-center gap-3 border-t py-1.5 first:border-t-0 xl:nth-2:border-t-0"
              >
                <span className="min-w-0 flex-1 leading-[18px]">
                  <span className="block truncate">{kind ? t(`provisioning.kind_${kind}`) : type}</span>
                  <span className="block truncate text-xs text-faint" title={type}>
                    {name}
                  </span>
                </span>
                <span className={clsx('inline-flex items-center gap-1.5 text-sm', look)} title={status}>
                  <Icon aria-hidden className="size-4" />
                  {t(`provisioning.resource_${state}`)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
