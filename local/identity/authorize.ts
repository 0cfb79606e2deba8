import { decide, type AccessRequest, type Grant, type NamedPolicy, type PolicyDocument } from './policy.ts';

/** Everything that has a say in a request of one role's session. */
export interface PolicyLayers {
  /** The policies on the role. */
  identity: readonly NamedPolicy[];
  /** The most that the role may ever do, whatever its policies allow; null = no bound. */
  boundary: PolicyDocument | null;
  /** What the session was narrowed to when it was made; null = to nothing. */
  session: readonly PolicyDocument[] | null;
  /** What the resource's own policy says to this role by name; it may stand in for the role's policies. */
  resource: PolicyDocument | null;
}

/** An answer with the grant it rests on, null for the operator's; or the end of AWS's sentence on why not. */
export type Decision = { allowed: true; by: Grant | null } | { allowed: false; reason: string };

/** Within one account: (role's policies or resource's policy) and boundary and session, and no Deny in any of them. */
export function authorize(layers: PolicyLayers, request: AccessRequest): Decision {
  const say = (documents: readonly PolicyDocument[]) =>
    decide(
      documents.map((document) => ({ name: '', document })),
      request,
    ).effect;
  const identity = decide(layers.identity, request);
  const resource = layers.resource
    ? decide([{ name: 'resource policy', document: layers.resource }], request)
    : ({ effect: 'not allowed' } as const);
  const boundary = layers.boundary ? say([layers.boundary]) : 'allowed';
  const session = layers.session ? say(layers.session) : 'allowed';

  const denied = (what: string): Decision => ({ allowed: false, reason: `with an explicit deny in ${what}` });
  if (resource.effect === 'denied') return denied('a resource-based policy');
  if (identity.effect === 'denied') return denied('an identity-based policy');
  if (boundary === 'denied') return denied('a permissions boundary');
  if (session === 'denied') return denied('a session policy');

  const missing = (what: string): Decision => ({
    allowed: false,
    reason: `because no ${what} allows the ${request.action} action`,
  });
  const granted = identity.effect === 'allowed' ? identity : resource;
  if (granted.effect !== 'allowed') return missing('identity-based policy');
  if (boundary !== 'allowed') return missing('permissions boundary');
  if (session !== 'allowed') return missing('session policy');
  return { allowed: true, by: granted.by };
}
