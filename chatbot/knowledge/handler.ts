import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { S3Event } from 'aws-lambda';
import { z } from 'zod';
import { chatProfileOf } from '../../domain/clients/chat-profile.ts';
import { readClient } from '../../domain/clients/store.ts';
import { clientBucket } from './client-bucket.ts';
import { titanEmbed } from './embed.ts';
import { createIndexer } from './indexer.ts';

const MEGABYTE = 1024 * 1024;

const name = z.string().min(1);
const environment = z
  .object({
    CLIENT_ID: name,
    CLIENTS_TABLE: name,
    CLIENT_BUCKET: name,
    EMBEDDING_MODEL_ID: z.string().default(''),
  })
  .parse(process.env);
const log = new Logger();
const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 5 }));

async function mostBytes(): Promise<number> {
  const row = await readClient(dynamodb, environment.CLIENTS_TABLE, environment.CLIENT_ID);
  if (!row) throw new Error(`The registry has no client ${environment.CLIENT_ID}.`);
  return chatProfileOf(row).limits.knowledgeMegabytes * MEGABYTE;
}

const index = createIndexer({
  bucket: clientBucket(new S3Client({ maxAttempts: 5 }), environment.CLIENT_BUCKET),
  embed: environment.EMBEDDING_MODEL_ID
    ? titanEmbed(new BedrockRuntimeClient({ maxAttempts: 5 }), environment.EMBEDDING_MODEL_ID)
    : null,
  mostBytes,
  now: Date.now,
  newRevision: randomUUID,
  random: Math.random,
  pause,
});

/** The function that hears of a client's documents and keeps their index. */
export async function handler(event: S3Event): Promise<void> {
  await index(event);
  log.info('documents indexed', { events: event.Records.length });
}
