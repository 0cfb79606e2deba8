import { util } from '@aws-appsync/utils';
import type { Client } from '#generated/types.ts';

/** The month, YYYY-MM, that it is now where the client is. */
export function monthOf(client: Client): string {
  return util.time.nowFormatted('yyyy-MM', client.timeZone);
}
