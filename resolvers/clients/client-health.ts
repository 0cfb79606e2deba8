import { util } from '@aws-appsync/utils';
import type { ClientHealth } from '#generated/types.ts';
import { clientHealth } from '../../domain/clients/health.ts';
import { instant } from '../lib/instant.ts';
import { clientStatus } from './client-words.ts';

/** A client's health by its row's words. */
export function healthOf(
  status: string | undefined,
  lastActivity: string | undefined,
  keptUntil: string | undefined,
): ClientHealth {
  return clientHealth(
    clientStatus(status),
    { lastActivity: milliseconds(lastActivity), keptUntil: milliseconds(keptUntil) },
    util.time.nowEpochMilliSeconds(),
  );
}

function milliseconds(word: string | undefined): number | null {
  const at = instant(word);
  return at ? util.time.parseISO8601ToEpochMilliSeconds(at) : null;
}
