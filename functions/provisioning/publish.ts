import { provisioningFromRow } from '../../domain/provisioning/from-row.ts';
import type { OperationRow } from '../../domain/provisioning/operation.ts';
import { callGraphql } from '../lib/graphql.ts';

/** Subscribers hear what is selected here. */
const DOCUMENT = `mutation Publish($provisioning: ProvisioningInput!) {
  publishProvisioning(provisioning: $provisioning) {
    clientId kind state steps { name state } resources { name type status }
    failedResource failureReason attempt startedAt updatedAt
  }
}`;

/** Tells subscribers how far the work on a client is. */
export async function publish(row: OperationRow): Promise<void> {
  await callGraphql(DOCUMENT, { provisioning: provisioningFromRow(row) });
}
