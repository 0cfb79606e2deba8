import { synthesize } from '../../infra/synthesize.ts';

/** The template for this machine: every table is made here, whatever has been adopted in an AWS account. */
synthesize({ outdir: process.argv[2]!, checks: false });
