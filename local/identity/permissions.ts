import type { Grant } from './policy.ts';
import type { Roles } from './roles.ts';
import type { RefusedRequest, Usage } from './usage.ts';

/** One action on one resource, as a role's policy grants it, and how often a request has needed it. */
export interface Permission extends Grant {
  role: string;
  uses: number;
}

export interface PermissionReport {
  permissions: Permission[];
  /** The latest, oldest first. */
  refused: RefusedRequest[];
}

/** Everything that any role is granted, statement by statement, with its use since the platform was started. */
export function reportPermissions(roles: Roles, usage: Usage): PermissionReport {
  const permissions = roles.all().flatMap((role) =>
    roles.policiesOf(role).flatMap(({ name, document }) =>
      [document.Statement].flat().flatMap((statement, index) => {
        if (statement.Effect !== 'Allow') return [];
        const actions = statement.Action === undefined ? ['*'] : [statement.Action].flat();
        const resources = statement.Resource === undefined ? ['*'] : [statement.Resource].flat();
        return actions.flatMap((action) =>
          resources.map((resource) => {
            const grant: Grant = { policy: name, statement: index, action, resource };
            return { role: role.name, ...grant, uses: usage.countOf(role.name, grant) };
          }),
        );
      }),
    ),
  );
  return { permissions, refused: usage.refusals() };
}
