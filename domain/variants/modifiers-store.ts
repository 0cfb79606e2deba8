import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DEFAULT_MODIFIERS, modifiersOf, type PromptModifiers } from './modifiers.ts';

/** How a client's variant speaks; as by default where it has none, or the row is gone. */
export async function readModifiers(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
  variantId: string | null,
): Promise<PromptModifiers> {
  if (variantId === null) return DEFAULT_MODIFIERS;
  const read = new GetCommand({ TableName: table, Key: { client_id: clientId, variant_id: variantId } });
  return modifiersOf((await client.send(read)).Item?.['prompt_modifiers']);
}
