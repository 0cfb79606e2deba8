import type { Cloud } from './cloud.ts';
import type { StackFiles } from './stack-files.ts';
import { runCreation } from './stacks/creation.ts';
import { runDeletion } from './stacks/deletion.ts';
import { runDeployment } from './stacks/deployment.ts';
import { setStatus } from './stacks/events.ts';
import { importersOf } from './stacks/exports.ts';
import { parametersOf } from './stacks/parameters.ts';
import { resume } from './stacks/resume.ts';
import { revive } from './stacks/revive.ts';
import { createRunner } from './stacks/runner.ts';
import { isInProgress, newStack, type Stack, type Wanted } from './stacks/stack.ts';
import { runUpdate } from './stacks/update.ts';
import type { Engine, Work } from './stacks/work.ts';
import type { Template } from './template.ts';

export interface StacksOptions {
  cloud: Cloud;
  files: StackFiles;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
  log(line: object): void;
}

export interface StackInput {
  stackName: string;
  template: Template;
  parameters?: Record<string, string>;
}

export type Stacks = ReturnType<typeof createStacks>;

/** CloudFormation for the resource types of resource-types.ts: makes stacks from templates, in this process's cloud. */
export function createStacks({ cloud, files, now, newId, log }: StacksOptions) {
  const fresh = (stackName: string, wanted: Wanted, onFailure?: Stack['onFailure']): Stack => {
    const { region, accountId } = cloud.place;
    const stackId = `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/${newId()}`;
    return newStack(stackName, stackId, new Date(now()).toISOString(), wanted, onFailure);
  };
  // First made first: a stack that uses another's exports is younger.
  const kept = files.all(fresh).sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  const stacks = new Map(kept.map((stack) => [stack.stackName, stack]));
  const deleted = new Map<string, Stack>();
  const engine: Engine = {
    cloud,
    live: new WeakMap(),
    stacks: () => [...stacks.values()],
    now,
    newId,
  };
  const workOn = (stack: Stack, rest: Partial<Work> = {}): Work => {
    const { signal } = new AbortController();
    return { engine, stack, adopt: false, signal, keep: () => files.keep(stack), ...rest };
  };
  const runner = createRunner(log);
  const start = (stack: Stack, road: (work: Work) => Promise<void>, adopt = false): void =>
    runner.start(stack, async (_, signal) => {
      await road(workOn(stack, { signal, adopt }));
      if (stack.status !== 'DELETE_COMPLETE') return;
      stacks.delete(stack.stackName);
      deleted.set(stack.stackId, stack);
      files.forget(stack.stackName);
    });

  return {
    /** By name or id; one that is deleted by its id only. */
    find: (nameOrId: string): Stack | null =>
      stacks.get(nameOrId) ??
      engine.stacks().find(({ stackId }) => stackId === nameOrId) ??
      deleted.get(nameOrId) ??
      null,
    all: engine.stacks,
    /** Every stack's outputs by key; of one that several have, the oldest stack's. */
    outputs: (): Record<string, string> =>
      Object.fromEntries(
        engine
          .stacks()
          .reverse()
          .flatMap(({ outputs }) => outputs.map(({ key, value }) => [key, value])),
      ),
    settled: runner.settled,
    close: runner.close,

    /** Begins to make a stack. */
    create(stackName: string, wanted: Wanted, onFailure: Stack['onFailure']): Stack {
      const stack = fresh(stackName, wanted, onFailure);
      stacks.set(stackName, stack);
      setStatus(workOn(stack), 'CREATE_IN_PROGRESS', 'User Initiated');
      start(stack, runCreation);
      return stack;
    },
    /** Begins to bring a stack to something else. */
    update(stack: Stack, wanted: Wanted, onFailure: Stack['onFailure']): void {
      Object.assign(stack, { wanted, previous: stack.previous ?? stack.wanted, onFailure });
      setStatus(workOn(stack), 'UPDATE_IN_PROGRESS', 'User Initiated');
      start(stack, runUpdate);
    },
    /** Begins to remove a stack, in this role if there is one, unless another stack uses what it exports. */
    remove(stack: Stack, retained: readonly string[] = [], roleArn = stack.wanted.roleArn): void {
      if (stack.status === 'DELETE_IN_PROGRESS' || stack.status === 'DELETE_COMPLETE') return;
      for (const { exportName } of stack.outputs) {
        const users = exportName ? importersOf(exportName, engine.stacks()) : [];
        if (users.length === 0) continue;
        const reason = `Delete canceled. Cannot delete export ${exportName} as it is in use by ${users.join(', ')}.`;
        return setStatus(workOn(stack), stack.status, reason);
      }
      for (const logicalId of retained)
        if (stack.resources[logicalId]) stack.resources[logicalId].deletionPolicy = 'Retain';
      stack.wanted = { ...stack.wanted, roleArn };
      setStatus(workOn(stack), 'DELETE_IN_PROGRESS', 'User Initiated');
      start(stack, runDeletion);
    },

    /** Brings a stack of the platform's own to its template; ends when it is there, or throws. */
    async deploy({ stackName, template, parameters = {} }: StackInput): Promise<Stack> {
      const known = stacks.get(stackName);
      if (known) await runner.settled(known);
      const { tags = {}, capabilities = [], roleArn = null } = known?.wanted ?? {};
      const wanted = {
        template,
        parameters: parametersOf(template, parameters),
        tags,
        capabilities,
        roleArn,
      };
      const stack = known ?? fresh(stackName, wanted);
      stacks.set(stackName, stack);
      // Put on disk once, when it is done: a start that is cut off begins again.
      await runDeployment(workOn(stack, { adopt: true, keep: () => {} }), wanted);
      files.keep(stack);
      return stack;
    },
    /** Makes again what stacks had made before this start, and goes on with what was under way. */
    async revive(): Promise<void> {
      for (const stack of stacks.values()) {
        if (runner.has(stack)) continue;
        for (const failure of await revive(workOn(stack)))
          log({ level: 'ERROR', message: 'revive', stackName: stack.stackName, ...failure });
        if (isInProgress(stack)) start(stack, resume, true);
      }
    },
  };
}
