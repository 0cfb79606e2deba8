import type { Stack } from '../../local/stack.ts';
import { ask, type GraphqlAnswer } from './graphql.ts';

export interface PermittedUpload {
  key: string;
  url: string;
  contentType: string;
}

/** Asks for the right to put a document of this name and size. */
export function askForUpload(
  stack: Stack,
  token: string,
  clientId: string,
  file: { name: string; bytes: number },
): Promise<GraphqlAnswer<{ createDocumentUpload: PermittedUpload }>> {
  return ask(
    stack,
    token,
    `mutation ($id: ID!, $name: String!, $bytes: Int!) {
      createDocumentUpload(clientId: $id, name: $name, bytes: $bytes) { key url contentType } }`,
    { id: clientId, ...file },
  );
}

/** Uploads a document as the panel does; its key. */
export async function aDocument(
  stack: Stack,
  token: string,
  clientId: string,
  name: string,
  text: string,
): Promise<string> {
  const body = Buffer.from(text);
  const { data, errors } = await askForUpload(stack, token, clientId, { name, bytes: body.length });
  if (!data) throw new Error(errors.map(({ message }) => message).join());
  const { key, url, contentType } = data.createDocumentUpload;
  const put = await fetch(url, { method: 'PUT', body, headers: { 'content-type': contentType } });
  if (!put.ok) throw new Error(`${put.status} ${await put.text()}`);
  return key;
}

export interface ToldDocument {
  key: string;
  name: string;
  state: 'INDEXED' | 'REFUSED' | 'READING';
  reason: string | null;
  passages: number;
}

/** A client's documents, newest first. */
export async function documentsOf(stack: Stack, token: string, clientId: string): Promise<ToldDocument[]> {
  const { data } = await ask<{ knowledge: { documents: ToldDocument[] } }>(
    stack,
    token,
    'query ($id: ID!) { knowledge(clientId: $id) { documents { key name state reason passages } } }',
    { id: clientId },
  );
  return data!.knowledge.documents;
}
