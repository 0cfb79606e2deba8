import { stackNameOf, stackParameters } from '../../domain/provisioning/stack-input.ts';
import type { Stacks } from '../cloudformation/stacks.ts';
import type { Template } from '../cloudformation/template.ts';
import { StartError } from './data-folder.ts';

const PREFIX = stackNameOf('');

/** What is there, or was about to be there when the platform was stopped; not what is being removed or could not be made. */
const WANTED = /^((CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE|(CREATE|UPDATE)_IN_PROGRESS)$/;

/** The stacks of single clients, all from the one template, which may be a newer one than they were first made from. */
export function createClientStacks(stacks: Stacks) {
  let template: Template | null = null;

  const put = async (clientId: string): Promise<void> => {
    if (!template) throw new StartError('The template of client stacks is missing from the synthesis.');
    const parameters = stackParameters(template, stacks.outputs(), clientId);
    await stacks.deploy({ stackName: stackNameOf(clientId), template, parameters });
  };

  return {
    setTemplate(newer: Template): void {
      template = newer;
    },
    /** Makes again what was there when the platform last ran. */
    async deployKept(): Promise<void> {
      for (const { stackName, status } of stacks.all())
        if (stackName.startsWith(PREFIX) && WANTED.test(status)) await put(stackName.slice(PREFIX.length));
      await stacks.revive();
    },
    async deploy(clientId: string): Promise<void> {
      const there = stacks.find(stackNameOf(clientId));
      if (there) await stacks.settled(there);
      else await put(clientId);
    },
    /** Names of the tables that are not a single client's. */
    platformTables(): string[] {
      return stacks
        .all()
        .filter((stack) => !stack.stackName.startsWith(PREFIX))
        .flatMap((stack) =>
          Object.values(stack.resources)
            .filter(({ type }) => type === 'AWS::DynamoDB::Table')
            .map(({ physicalId }) => physicalId),
        );
    },
  };
}
