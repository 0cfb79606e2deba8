import { setTimeout as pause } from 'node:timers/promises';
import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';

const ATTEMPTS = 10;
const PAUSE_MS = 20;

export type Written =
  { ok: true } | { ok: false; /** By item: its condition did not hold. */ failed: boolean[] };

/** Writes all or nothing. Where others write the same items at the same moment it tries again, at odd intervals. */
export async function transact(
  client: DynamoDBDocumentClient,
  items: NonNullable<TransactWriteCommandInput['TransactItems']>,
): Promise<Written> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: items }));
      return { ok: true };
    } catch (error) {
      if ((error as Error).name !== 'TransactionCanceledException') throw error;
      const codes = ((error as TransactionCanceledException).CancellationReasons ?? []).map(
        ({ Code }) => Code,
      );
      if (codes.includes('ConditionalCheckFailed'))
        return { ok: false, failed: codes.map((code) => code === 'ConditionalCheckFailed') };
      if (attempt === ATTEMPTS || !codes.includes('TransactionConflict')) throw error;
      await pause(Math.random() * PAUSE_MS * attempt);
    }
  }
}
