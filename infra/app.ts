import { readAdopted } from './adopted.ts';
import { requireDeployable } from './specification/require-deployable.ts';
import { synthesize } from './synthesize.ts';

requireDeployable(synthesize({ adopted: readAdopted(), region: process.env.AWS_REGION }).stacks);
