import type { PermissionReport } from '../../local/identity/permissions.ts';
import type { Stack } from '../../local/stack.ts';
import { acknowledgedUnused, type Acknowledged } from './unused.ts';

export interface UnusedPermission {
  role: string;
  action: string;
  resource: string;
  /** Why it stands; null where nobody has said so. */
  reason: string | null;
}

/** What the running platform says of its roles' permissions. */
export async function readReport(stack: Stack): Promise<PermissionReport> {
  const answer = await fetch(`${stack.endpointUrl}/_local/permissions`);
  return (await answer.json()) as PermissionReport;
}

/** The permissions of the templates' roles that nothing needed. Of clients' stacks, which are all alike, one counts. */
export function unusedPermissions({ permissions }: PermissionReport, clientId: string): UnusedPermission[] {
  return permissions
    .filter(({ role }) => isOfTemplate(role, clientId))
    .filter(({ uses }) => uses === 0)
    .map(({ role, action, resource }) => {
      const known = acknowledgedUnused.find((entry) => covers(entry, { role, action }));
      return { role, action, resource, reason: known?.reason ?? null };
    });
}

/** One line for a role and a reason, for people to read. */
export function toldShortly(unused: UnusedPermission[]): string[] {
  const lines = new Map<string, Set<string>>();
  for (const { role, action, resource, reason } of unused) {
    const line = `${role}: ${reason ?? `NEEDED BY NOTHING on ${resource}`}`;
    lines.set(line, (lines.get(line) ?? new Set()).add(action));
  }
  return [...lines].map(([line, actions]) => `  ${line} (${[...actions].join(', ')})`);
}

/** Entries of the table that speak of no permission there is. */
export function staleEntries({ permissions }: PermissionReport): Acknowledged[] {
  return acknowledgedUnused.filter((entry) => !permissions.some((permission) => covers(entry, permission)));
}

function isOfTemplate(role: string, clientId: string): boolean {
  return !role.startsWith('StrideClient-') || role.startsWith(`StrideClient-${clientId}-`);
}

function covers(entry: Acknowledged, { role, action }: { role: string; action: string }): boolean {
  return role.startsWith(entry.role) && action.startsWith(entry.action);
}
