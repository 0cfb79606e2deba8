import type { ProvisioningKind, ProvisioningStepName } from '#generated/types.ts';
import { readClient } from '../../domain/clients/store.ts';
import { STEPS } from '../../domain/provisioning/operation.ts';
import { Superseded } from '../../domain/provisioning/store.ts';
import { finish } from './finish.ts';
import { giveUp } from './give-up.ts';
import { refusalOf } from './refusal.ts';
import type { Services } from './services.ts';
import { answer } from './steps/answer.ts';
import { emptyClientBucket } from './steps/empty-bucket.ts';
import { leaveReceipt } from './steps/leave-receipt.ts';
import { makeStack } from './steps/make-stack.ts';
import { register } from './steps/register.ts';
import { removePeople } from './steps/remove-people.ts';
import { removeRows } from './steps/remove-rows.ts';
import { removeClientStack } from './steps/remove-stack.ts';
import { updateStack } from './steps/update-stack.ts';
import { OutOfTime, takeWork, type Work } from './work.ts';

type Step = (work: Work) => Promise<void>;

/** What each step does. Each may be done twice: whoever did it first may have been killed before it was written. */
const DOING: Record<ProvisioningKind, Partial<Record<ProvisioningStepName, Step>>> = {
  CREATE: { STACK: makeStack, REGISTRY: register, ANSWER: answer },
  UPDATE: { STACK: updateStack, REGISTRY: register, ANSWER: answer },
  PURGE: {
    BUCKET: emptyClientBucket,
    STACK: removeClientStack,
    ROWS: removeRows,
    PEOPLE: removePeople,
    RECEIPT: leaveReceipt,
  },
};

/** Takes the work on a client as far as it goes until the deadline (ms since the epoch), one step after the other. */
export async function goOn(services: Services, clientId: string, deadline: number): Promise<void> {
  for (;;) {
    const profile = await readClient(services.dynamodb, services.tables.clients_registry, clientId);
    const work = profile && (await takeWork(services, clientId, profile, deadline));
    if (!work) return;
    try {
      return await doSteps(work);
    } catch (error) {
      // Somebody was quicker: what is there now says how to go on.
      if (!(error instanceof Superseded)) throw error;
    }
  }
}

async function doSteps(work: Work): Promise<void> {
  try {
    if (work.row.failure_reason) return await giveUp(work);
    const steps = STEPS[work.row.kind];
    for (let at = steps.indexOf(work.row.step); at < steps.length; at += 1) {
      const step = steps[at]!;
      if (work.row.step !== step) await work.write({ step, step_at: work.at() });
      await DOING[work.row.kind][step]!(work);
    }
    if (work.row.state === 'RUNNING') await finish(work);
  } catch (error) {
    // Writing is what wakes the next function.
    if (error instanceof OutOfTime) return work.write({});
    const refusal = refusalOf(error);
    if (!refusal || work.row.failure_reason) throw error;
    await work.write({ failed_resource: refusal.resource, failure_reason: refusal.reason });
    return doSteps(work);
  }
}
