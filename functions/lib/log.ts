import { Logger } from '@aws-lambda-powertools/logger';

/** One JSON line an event. Never log what visitors write. */
export const log = new Logger();
