import type { StackFiles } from '../cloudformation/stack-files.ts';
import type { Stacks } from '../cloudformation/stacks.ts';
import type { Template } from '../cloudformation/template.ts';
import { StartError } from './data-folder.ts';

const PREFIX = 'StrideClient-';

/** The stacks of single clients, all from the one template, which may be a newer one than they were first made from. */
export function createClientStacks(stacks: Stacks, files: StackFiles) {
  let template: Template | null = null;

  const parametersFor = (clientId: string): Record<string, string> => {
    const outputs = Object.assign({}, ...stacks.all().map((stack) => stack.outputs)) as Record<
      string,
      string
    >;
    const known: Record<string, string> = { ...outputs, ClientId: clientId };
    const names = Object.keys(template?.Parameters ?? {}).filter((name) => known[name] !== undefined);
    return Object.fromEntries(names.map((name) => [name, known[name]!]));
  };
  const put = async (clientId: string): Promise<void> => {
    if (!template) throw new StartError('The template of client stacks is missing from the synthesis.');
    const kept = { stackName: `${PREFIX}${clientId}`, template, parameters: parametersFor(clientId) };
    await stacks.deploy(kept);
    files.keep(kept);
  };

  return {
    setTemplate(newer: Template): void {
      template = newer;
    },
    /** Makes again what was there when the platform last ran. */
    async deployKept(): Promise<void> {
      for (const kept of files.all()) {
        if (kept.stackName.startsWith(PREFIX)) await put(kept.stackName.slice(PREFIX.length));
        else await stacks.deploy(kept);
      }
    },
    async deploy(clientId: string): Promise<void> {
      if (!stacks.find(`${PREFIX}${clientId}`)) await put(clientId);
    },
    /** Names of the tables that are not a single client's. */
    platformTables(): string[] {
      return stacks
        .all()
        .filter((stack) => !stack.stackName.startsWith(PREFIX))
        .flatMap((stack) =>
          [...stack.resources.values()]
            .filter(({ type }) => type === 'AWS::DynamoDB::Table')
            .map(({ made }) => made.id),
        );
    },
  };
}
