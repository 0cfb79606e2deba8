import { FAULTS, type FaultRule } from '../faults/fault-rule.ts';
import type { Stack } from '../stack.ts';

/** Says in the terminal what goes wrong on purpose, how often, and where to change it. */
export function announceChaos(
  rules: readonly FaultRule[],
  { endpointUrl }: Pick<Stack, 'endpointUrl'>,
): void {
  const lines = rules.map(({ fault, chance = 0 }) => {
    const percentage = `${(chance * 100).toLocaleString('en')} %`;
    return `  ${percentage.padStart(6)}  ${FAULTS[fault]}`;
  });
  console.log(`Chaos: of all occasions, this many go wrong on purpose.
${lines.join('\n')}
Change it: ${endpointUrl}/_local/faults
`);
}
