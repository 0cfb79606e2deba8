import { z } from 'zod';

const name = z.string().min(1);
const ENVIRONMENT = z.object({
  CLIENT_ID: name,
  CLIENTS_TABLE: name,
  EVENTS_TABLE: name,
  CHAT_TABLE: name,
  VARIANTS_TABLE: name,
  FAQ_TABLE: name,
  FEEDBACK_TABLE: name,
  CONVERSATIONS_TABLE: name,
  APPOINTMENTS_TABLE: name,
  CLIENT_BUCKET: name,
  CHAT_SECRET_ARN: name,
  MODEL_ID: name,
  /** Empty where documents are searched by words alone. */
  EMBEDDING_MODEL_ID: z.string().default(''),
  MAIL_FROM: name,
  /** Comma-separated; empty where only the client's own website may call. */
  EXTRA_ORIGINS: z.string().default(''),
  /** Key of the service account, where it is not under its usual name. */
  GOOGLE_CALENDAR_SECRET_ARN: name.optional(),
  GOOGLE_API_URL: z.url().default('https://www.googleapis.com'),
});

/** Where this chatbot's things are; everything else about its client is in the registry. */
export type Environment = z.output<typeof ENVIRONMENT>;

/** Reads the function's variables; throws at the start where one is missing. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  return ENVIRONMENT.parse(variables);
}
