import type { Change, TablePlan } from './plan-table.ts';

const states: Record<TablePlan['state'], string> = {
  missing: 'not there; deploying makes it',
  ours: 'made by our own stack; nothing to do',
  fits: 'taken over as it is',
  changes: 'taken over, with these changes:',
  unfit: 'cannot be taken over:',
};

/** A plan in the words that the owner decides by. */
export function explain(plan: TablePlan): string {
  const lines = [...plan.changes.map(explainChange), ...plan.problems];
  const details = [...lines.map((line) => `    - ${line}`), ...plan.notes.map((note) => `    (${note})`)];
  return [`  ${plan.name}: ${states[plan.state]}`, ...details].join('\n');
}

function explainChange(change: Change): string {
  switch (change.kind) {
    case 'stream':
      return `turn its stream on (${change.view})`;
    case 'timeToLive':
      return `delete rows when the time in their attribute "${change.attribute}" has passed`;
    case 'index':
      return `add the index ${change.name}, filled in the background`;
    case 'deletionProtection':
      return 'protect it against deletion';
    case 'pointInTimeRecovery':
      return 'turn point-in-time recovery on';
  }
}
