import type { ClientResources } from '#generated/types.ts';
import {
  appointmentsTableOf,
  conversationsTableOf,
  type RegistryRow,
} from '../../domain/clients/registry-row.ts';

/** What was made for a client in AWS, as the registry says. */
export function resourcesOf(profile: RegistryRow): ClientResources {
  return {
    stackName: profile.stack_name ?? null,
    conversationsTable: conversationsTableOf(profile),
    appointmentsTable: appointmentsTableOf(profile),
    bucket: profile.s3_bucket ?? null,
    functionName: profile.lambda_function_name ?? null,
    templateVersion: profile.template_version ?? null,
  };
}
