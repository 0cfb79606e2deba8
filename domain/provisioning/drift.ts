import { clientState } from '../clients/lifecycle.ts';
import { appointmentsTableOf, conversationsTableOf, type RegistryRow } from '../clients/registry-row.ts';
import { MADE_BY_STACK } from './made.ts';
import { stackNameOf } from './stack-input.ts';

/** What CloudFormation says of a client's stack. */
export interface StackFacts {
  name: string;
  /** For example CREATE_COMPLETE. */
  status: string;
  outputs: Record<string, string>;
}

/** One way in which the registry and what is there differ. */
export interface Drift {
  clientId: string;
  /** One plain sentence: what differs, and what to do. */
  finding: string;
}

interface Found {
  rows: readonly RegistryRow[];
  stacks: readonly StackFacts[];
  /** Physical names of the tables that are there. */
  tables: ReadonlySet<string>;
  /** The beginning of the current template's hash. */
  templateVersion: string;
}

/** Beginning of the name of every client's stack. */
export const STACK_PREFIX = stackNameOf('');

const SETTLED = /^(CREATE|UPDATE|IMPORT)_COMPLETE$/;
const WORKING = /_IN_PROGRESS$/;

/** Compares the registry with the stacks and tables that are there; empty where they agree. */
export function findDrift({ rows, stacks, tables, templateVersion }: Found): Drift[] {
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const known = new Set(rows.map(({ client_id }) => client_id));
  const found = rows.flatMap((row) => ofClient(row, byName.get(stackNameOf(row.client_id))));
  for (const { name } of stacks) {
    const clientId = name.slice(STACK_PREFIX.length);
    if (name.startsWith(STACK_PREFIX) && !known.has(clientId))
      found.push({ clientId, finding: `The stack ${name} is of no client: delete it in CloudFormation.` });
  }
  return found;

  function ofClient(row: RegistryRow, stack: StackFacts | undefined): Drift[] {
    const state = clientState(row.status);
    const say = (finding: string) => ({ clientId: row.client_id, finding });
    if (state === 'purged')
      return stack ? [say(`It is purged, but its stack ${stack.name} is there: purge it again.`)] : [];
    // The work goes on, or said itself why it stopped.
    if (state === 'provisioning' || state === 'failed') return [];
    if (!stack) return [...missingStack(row, say), ...missingTables(row, say)];
    if (WORKING.test(stack.status)) return [];
    if (!SETTLED.test(stack.status))
      return [say(`Its stack is ${stack.status}: look at its events, then update the client.`)];
    const old = row.template_version !== templateVersion;
    return [
      ...differences(row, stack, say),
      ...missingTables(row, say),
      ...(old ? [say('Its stack is of an older template: update the client.')] : []),
    ];
  }

  function missingStack(row: RegistryRow, say: (finding: string) => Drift): Drift[] {
    if (!row.stack_name) return [];
    return [say(`Its stack ${row.stack_name} is not there: update the client, which makes it again.`)];
  }

  function missingTables(row: RegistryRow, say: (finding: string) => Drift): Drift[] {
    return [conversationsTableOf(row), appointmentsTableOf(row)]
      .filter((name) => !tables.has(name))
      .map((name) => say(`Its table ${name} is not there.`));
  }
}

const WORDS: Record<keyof typeof MADE_BY_STACK, string> = {
  conversations_table: 'conversations table',
  appointments_table: 'appointments table',
  s3_bucket: 'bucket',
  lambda_function_name: 'function',
  lambda_arn: "function's ARN",
  chat_url: 'chat address',
};

/** What the registry and the stack call otherwise. */
function differences(row: RegistryRow, { outputs }: StackFacts, say: (finding: string) => Drift): Drift[] {
  const registered = {
    ...row,
    conversations_table: conversationsTableOf(row),
    appointments_table: appointmentsTableOf(row),
  };
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((name) => {
    const made = outputs[MADE_BY_STACK[name]];
    if (made === undefined || made === registered[name]) return [];
    const kept = registered[name] ?? 'nothing';
    return [
      say(`Its ${WORDS[name]} is ${made} in the stack and ${kept} in the registry: update the client.`),
    ];
  });
}
