import { util } from '@aws-appsync/utils';
import type { ClientHealth } from '#generated/types.ts';
import { clientHealth } from '../../domain/clients/health.ts';
import { instant } from '../lib/instant.ts';
import { clientStatus } from './client-words.ts';

/** A client's health by its row's words. */
export function healthOf(status: string | undefined, lastActivity: string | undefined): ClientHealth {
  const last = instant(lastActivity);
  return clientHealth(
    clientStatus(status),
    last ? util.time.parseISO8601ToEpochMilliSeconds(last) : null,
    util.time.nowEpochMilliSeconds(),
  );
}
