import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAnalytics } from '../analytics/create-analytics.ts';
import { monotonicClock } from '../analytics/monotonic-clock.ts';
import { CHAT_LANGUAGES, chatProfileOf } from '../domain/clients/chat-profile.ts';
import { readClient } from '../domain/clients/store.ts';
import { fromMicroseconds } from '../domain/events/timestamp.ts';
import { publishedAnswers } from '../domain/faq/published-store.ts';
import { readModifiers } from '../domain/variants/modifiers-store.ts';
import { bookingDesk } from './booking/booking-desk.ts';
import { googleCalendar } from './calendar/google-calendar.ts';
import { googleTokens } from './calendar/google-token.ts';
import { timedFetch } from './calendar/timed-fetch.ts';
import { createChatbot } from './chatbot.ts';
import { logoAnswer } from './config/logo.ts';
import { readEnvironment } from './environment.ts';
import { lambdaHandler } from './http/lambda.ts';
import { titanEmbed } from './knowledge/embed.ts';
import { createKnowledge } from './knowledge/search.ts';
import { sesMailer } from './mail/ses-mailer.ts';
import { noSms } from './mail/sms.ts';
import { remembered } from './remembered.ts';
import { sessions } from './session/sessions.ts';
import { chatItems } from './store/chat-items.ts';
import { transcripts } from './turn/transcript.ts';

/**
 * How long what was read is trusted, ms. A paused chatbot must fall silent soon, and one that has just been made or
 * resumed must speak at once; the rest may take a minute.
 */
const PROFILE_LIFE = 5_000;
const PAUSED_LIFE = 0;
const LIFE = 60_000;
/** How long a calendar may take to answer, ms. */
const CALENDAR_PATIENCE = 3_000;

const environment = readEnvironment(process.env);
const { CLIENT_ID: clientId } = environment;
const now = Date.now;
const log = new Logger();
const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 5 }), {
  marshallOptions: { removeUndefinedValues: true },
});
const s3 = new S3Client({ maxAttempts: 3 });
const secrets = new SecretsManagerClient();
const microseconds = monotonicClock(now, Math.random);

async function readProfile() {
  const row = await readClient(dynamodb, environment.CLIENTS_TABLE, clientId);
  if (!row) throw new Error(`The registry has no client ${clientId}.`);
  return chatProfileOf(row);
}

async function readSecret(id: string) {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: id }));
  if (!SecretString) throw new Error(`The secret ${id} is empty.`);
  return SecretString;
}

const profile = remembered(readProfile, ({ isPaused }) => (isPaused ? PAUSED_LIFE : PROFILE_LIFE), now);
const modifiers = remembered(
  async () => readModifiers(dynamodb, environment.VARIANTS_TABLE, clientId, (await profile()).variantId),
  LIFE,
  now,
);

const secret = remembered(() => readSecret(environment.CHAT_SECRET_ARN), LIFE, now);
const items = chatItems(dynamodb, environment.CHAT_TABLE, clientId);
const analytics = createAnalytics({ client: dynamodb, table: environment.EVENTS_TABLE, clientId });
const mailer = sesMailer(new SESv2Client(), environment.MAIL_FROM);
const google = {
  apiUrl: environment.GOOGLE_API_URL,
  fetch: timedFetch(CALENDAR_PATIENCE),
  tokens: googleTokens({
    key: () => readSecret(environment.GOOGLE_CALENDAR_SECRET_ARN ?? `stride/${clientId}/google-calendar`),
    fetch: timedFetch(CALENDAR_PATIENCE),
    now,
  }),
};

/** The function behind a client's chat address. */
export const handler = lambdaHandler(
  createChatbot({
    clientId,
    profile,
    secret,
    extraOrigins: environment.EXTRA_ORIGINS.split(',').filter(Boolean),
    logo: logoAnswer(s3, environment.CLIENT_BUCKET),
    widget: readFileSync(new URL('./widget.js', import.meta.url)),
    items,
    transcripts: transcripts(dynamodb, environment.CONVERSATIONS_TABLE),
    feedback: { client: dynamodb, table: environment.FEEDBACK_TABLE },
    analytics,
    mailer,
    // Its own repetitions are off: each call is accounted for by itself.
    model: {
      client: new BedrockRuntimeClient({ maxAttempts: 1 }),
      modelId: environment.MODEL_ID,
      silenceMs: 20_000,
      now,
    },
    persistence: { attempts: 3, firstPauseMs: 400, random: Math.random, pause },
    knowledge: createKnowledge({
      s3,
      bucket: environment.CLIENT_BUCKET,
      embed: environment.EMBEDDING_MODEL_ID
        ? titanEmbed(new BedrockRuntimeClient({ maxAttempts: 2 }), environment.EMBEDDING_MODEL_ID)
        : null,
      now,
      log,
    }),
    desk: (profile) =>
      bookingDesk({
        tables: {
          client: dynamodb,
          chatTable: environment.CHAT_TABLE,
          appointmentsTable: environment.APPOINTMENTS_TABLE,
          clientId,
        },
        profile,
        secret,
        analytics,
        mailer,
        sms: noSms,
        calendar:
          profile.googleCalendarId === null
            ? null
            : googleCalendar({ ...google, calendarId: profile.googleCalendarId }),
        languageOf: async (sessionId) => {
          const { tokensPerSession: tokens } = profile.limits;
          const language = (await sessions(items, { tokens }).get(sessionId))?.['language'];
          return CHAT_LANGUAGES.find((known) => known === language) ?? null;
        },
        now,
        randomBytes,
        log,
      }),
    faq: remembered(() => publishedAnswers(dynamodb, environment.FAQ_TABLE, clientId), LIFE, now),
    modifiers,
    now,
    timestamp: () => fromMicroseconds(microseconds()),
    randomBytes,
    log,
  }),
);
