import { Link } from '@remix-run/react';
import { auditWord } from '~/lib/audit/actions.ts';
import { changesOf } from '~/lib/audit/changes.ts';
import { clientPath } from '~/lib/clients/client-path.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { ChangeList } from './change-list.tsx';
import type { AuditItemFragment } from './queries.generated.ts';

/** What work on resources is told of by its kind. */
const KINDS = ['CREATE', 'UPDATE', 'PURGE'] as const;

/** So many changes are read at a glance; more are behind a press. */
const AT_A_GLANCE = 3;

/** What somebody did, when, to whom, and what changed by it. */
export function AuditItem({ item }: { item: AuditItemFragment }) {
  const t = useT();
  const format = useFormat();
  const word = auditWord(item.action);
  const changes = changesOf(item.before, item.after);
  const kind = KINDS.find((each) => each === item.target);
  const target = kind ? t(`provisioning.title_${kind}`) : item.target;
  const actor = item.actorEmail ?? t(item.actorId === 'command' ? 'audit.command' : 'audit.platform');
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <time
        dateTime={item.at}
        title={format.instantExactly(item.at)}
        className="figures text-sm text-muted sm:pt-px"
      >
        {format.dateTime(item.at)}
      </time>
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <span className="font-medium">{word ? t(`audit.did_${word}`) : item.action}</span>
          {target ? <span className="text-muted"> · {target}</span> : null}
        </p>
        <p className="text-sm wrap-anywhere text-muted">
          {item.clientId === 'PLATFORM' ? (
            t('frame.platform')
          ) : (
            <Link
              to={clientPath(item.clientId)}
              className="rounded-sm text-accent underline underline-offset-2"
            >
              {item.clientId}
            </Link>
          )}
          <span aria-hidden> · </span>
          {actor}
        </p>
        {changes.length === 0 ? null : changes.length <= AT_A_GLANCE ? (
          <ChangeList changes={changes} />
        ) : (
          <details className="mt-1">
            <summary className="w-fit cursor-pointer rounded-sm text-sm text-muted hover:text-text">
              {t('audit.changes', { count: changes.length })}
            </summary>
            <ChangeList changes={changes} />
          </details>
        )}
      </div>
    </li>
  );
}
