/** One statement of an IAM policy, its intrinsic functions already replaced. */
export interface Statement {
  Effect: 'Allow' | 'Deny';
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  NotResource?: string | string[];
  Principal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

export interface PolicyDocument {
  Statement: Statement | Statement[];
}

export interface AccessRequest {
  action: string;
  resource: string;
  /** Values of condition keys, by lower-case key; a key that the request does not have is absent. */
  context?: Record<string, string[]>;
}

/** What the policies of a caller say of one request: an explicit Deny wins, and what nobody allows is denied. */
export function decide(
  policies: PolicyDocument[],
  request: AccessRequest,
): 'allowed' | 'denied' | 'not allowed' {
  const matching = policies
    .flatMap((policy) => [policy.Statement].flat())
    .filter((statement) => applies(statement, request));
  if (matching.some((statement) => statement.Effect === 'Deny')) return 'denied';
  return matching.some((statement) => statement.Effect === 'Allow') ? 'allowed' : 'not allowed';
}

function applies(statement: Statement, request: AccessRequest): boolean {
  return (
    named(statement.Action, statement.NotAction, request.action.toLowerCase(), true) &&
    named(statement.Resource, statement.NotResource, request.resource, false) &&
    holds(statement, request.context ?? {})
  );
}

function named(
  included: string | string[] | undefined,
  excluded: string | string[] | undefined,
  value: string,
  fold: boolean,
) {
  const matches = (patterns: string | string[]) =>
    [patterns].flat().some((pattern) => matchesPattern(fold ? pattern.toLowerCase() : pattern, value));
  if (included !== undefined) return matches(included);
  return excluded !== undefined ? !matches(excluded) : true;
}

/** `*` stands for any characters, `?` for one. */
export function matchesPattern(pattern: string, value: string): boolean {
  if (pattern === '*' || pattern === value) return true;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
}

const operators: Record<string, (expected: string, actual: string) => boolean> = {
  stringequals: (expected, actual) => expected === actual,
  stringequalsignorecase: (expected, actual) => expected.toLowerCase() === actual.toLowerCase(),
  stringlike: matchesPattern,
  arnequals: matchesPattern,
  arnlike: matchesPattern,
  bool: (expected, actual) => expected.toLowerCase() === actual.toLowerCase(),
  numericequals: (expected, actual) => Number(expected) === Number(actual),
};

function holds(statement: Statement, context: Record<string, string[]>): boolean {
  return Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) => {
      const answer = holdsOne(
        operator.toLowerCase(),
        [expected].flat().map(String),
        context[key.toLowerCase()],
      );
      // An operator not known here must never widen access: it fails an Allow and fulfils a Deny.
      return answer ?? statement.Effect === 'Deny';
    }),
  );
}

function holdsOne(operator: string, expected: string[], actual: string[] | undefined): boolean | null {
  if (operator === 'null') return expected.some((value) => (value === 'true') === (actual === undefined));
  const [quantifier, bare] = operator.includes(':') ? operator.split(':') : ['', operator];
  const optional = bare!.endsWith('ifexists');
  const base = optional ? bare!.slice(0, -'ifexists'.length) : bare!;
  const negated = base.includes('not');
  const compare = operators[base.replace('not', '')];
  if (!compare) return null;
  if (actual === undefined) return optional || negated || quantifier === 'forallvalues';
  const one = (value: string) => expected.some((candidate) => compare(candidate, value)) !== negated;
  return quantifier === 'forallvalues' ? actual.every(one) : actual.some(one);
}
