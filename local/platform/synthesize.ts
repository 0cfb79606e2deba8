import { requireDeployable } from '../../infra/specification/require-deployable.ts';
import { synthesize } from '../../infra/synthesize.ts';

/** The template for this machine: every table is made here, whatever has been adopted in an AWS account. */
requireDeployable(synthesize({ outdir: process.argv[2]!, checks: false }).stacks);
