import type { Provisioning, ProvisioningStep, ProvisioningStepState } from '#generated/types.ts';
import { type OperationRow, STEPS } from './operation.ts';

/** The work as the API tells it. Within APPSYNC_JS, because a resolver bundles it. */
export function provisioningFromRow(row: OperationRow): Provisioning {
  return {
    clientId: row.client_id,
    kind: row.kind,
    state: row.state,
    steps: stepsOf(row),
    resources: (row.resources ?? []).map(({ name, type, status }) => ({ name, type, status })),
    failedResource: row.failed_resource ?? null,
    failureReason: row.failure_reason ?? null,
    attempt: row.attempt,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
  };
}

/** What comes before the step at hand is done, what comes after it has not begun. */
function stepsOf(row: OperationRow): ProvisioningStep[] {
  const names = STEPS[row.kind];
  const at = names.indexOf(row.step);
  return names.map((name, index) => ({
    name,
    state: index < at ? 'DONE' : index > at ? 'PENDING' : stateAtHand(row),
  }));
}

function stateAtHand({ state, failure_reason }: OperationRow): ProvisioningStepState {
  if (state === 'SUCCEEDED') return 'DONE';
  return state === 'FAILED' || failure_reason ? 'FAILED' : 'RUNNING';
}
