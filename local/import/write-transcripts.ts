import { createAnalytics, type Analytics } from '../../analytics/create-analytics.ts';
import {
  appointmentsTableOf,
  conversationsTableOf,
  type RegistryRow,
} from '../../domain/clients/registry-row.ts';
import type { Connection } from './connect.ts';
import { NO_ANSWER } from '../../analytics/settle-batch.ts';
import { planTranscript, type TranscriptPlan } from './plan-transcript.ts';
import { Refusal, STOPPED } from './refusal.ts';
import type { Transcript } from './transcript.ts';
import { writeRows } from './write-rows.ts';

/** Why a transcript did not go in as it is, in a plain sentence. */
export type Problem = { transcript: Transcript; reason: string };

/** Writes transcripts as a chatbot would: messages and appointments into the client's tables, events through the SDK. */
export type WriteTranscripts = (client: RegistryRow, transcripts: Transcript[]) => Promise<Problem[]>;

/**
 * A writer of transcripts that already happened. Everything has a key that follows from the transcript, so what is
 * in stays as it is: the same transcript twice changes nothing. Throws what the tables throw.
 */
export function transcriptWriter(connection: Connection): WriteTranscripts {
  const analytics = new Map<string, Analytics>();

  function analyticsOf(clientId: string): Analytics {
    let found = analytics.get(clientId);
    if (!found) {
      found = createAnalytics({
        client: connection.dynamodb,
        table: connection.tableOf('platform_analytics_events'),
        clientId,
        requestTimeoutMs: 30_000,
        // Each refusal is reported with its line.
        log: () => {},
      });
      analytics.set(clientId, found);
    }
    return found;
  }

  return async (client, transcripts) => {
    const plans = transcripts.map((transcript) => ({ transcript, plan: planTranscript(transcript) }));
    const problems = new Map<Transcript, string>();
    for (const { transcript } of await writeRows(
      connection.dynamodb,
      plans.flatMap((one) => rowsOf(client, one)),
    )) {
      problems.set(transcript, 'It differs from what the conversation already holds; what was there stays.');
    }
    const events = plans.flatMap(({ transcript, plan }) =>
      plan.events.map((event) => ({ transcript, event })),
    );
    const results = await analyticsOf(client.client_id).trackBatch(events.map(({ event }) => event));
    results.forEach((result, index) => {
      if (result.accepted) return;
      if (result.reason === NO_ANSWER) throw new Refusal(STOPPED);
      problems.set(events[index]!.transcript, result.reason);
    });
    return [...problems].map(([transcript, reason]) => ({ transcript, reason }));
  };
}

function rowsOf(client: RegistryRow, { transcript, plan }: { transcript: Transcript; plan: TranscriptPlan }) {
  const messages = plan.messages.map((row) => ({
    table: conversationsTableOf(client),
    row,
    key: 'session_id',
  }));
  const visits = plan.appointments.map((row) => ({
    table: appointmentsTableOf(client),
    row,
    key: 'appointment_id',
  }));
  return [...messages, ...visits].map((row) => ({ ...row, transcript }));
}
