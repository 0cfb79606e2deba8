import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import type { Company } from './company.ts';

const DAY_MS = 86_400_000;

/** The registry row of a demo company with every attribute of the plan. `now` is ms since the epoch. */
export function demoClient(
  { profile, clientForDays }: Pick<Company, 'profile' | 'clientForDays'>,
  now: number,
  region: string,
): RegistryRow {
  const { client_id: id } = profile;
  const since = now - clientForDays * DAY_MS;
  return {
    ...profile,
    SK: 'PROFILE',
    created_at: new Date(since).toISOString(),
    deployed_at: new Date(Math.min(now, since + 2 * DAY_MS)).toISOString(),
    tables_prefix: id,
    conversations_table: `${id}-conversations`,
    appointments_table: `${id}-appointments`,
    lambda_function_name: `chatbot-${id}`,
    lambda_arn: `arn:aws:lambda:${region}:000000000000:function:chatbot-${id}`,
    s3_bucket: `${id}-kb-000000000000-${region}`,
    s3_kb_prefix: 'kb/',
  };
}
