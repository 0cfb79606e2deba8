import { readAdopted } from './adopted.ts';
import { synthesize } from './synthesize.ts';

synthesize({ adopted: readAdopted(), region: process.env.AWS_REGION });
