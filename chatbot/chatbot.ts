import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Analytics } from '../analytics/create-analytics.ts';
import type { ChatLanguage, ChatProfile } from '../domain/clients/chat-profile.ts';
import { answerNewCode, answerVerify } from './booking/routes.ts';
import type { BookingDesk } from './booking/desk.ts';
import { answerConfig } from './config/route.ts';
import { escalate } from './escalation/escalation.ts';
import { answerFeedback } from './feedback/route.ts';
import { json, type ChatAnswer, type ChatRequest } from './http/answer.ts';
import { isAllowedOrigin, originHeaders, PREFLIGHT_HEADERS } from './http/origin.ts';
import { Refusal, refusalMessage } from './http/refusal.ts';
import { createRouter } from './http/router.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Mailer } from './mail/mailer.ts';
import type { ModelOptions } from './model/call.ts';
import type { Persistence } from './model/persistent-call.ts';
import { authenticate } from './session/authenticate.ts';
import { beginSession } from './session/begin-route.ts';
import { sessions } from './session/sessions.ts';
import { answerTranscript } from './session/transcript-route.ts';
import type { ChatItems } from './store/chat-items.ts';
import { answerMessage } from './turn/message-route.ts';
import type { TurnServices } from './turn/services.ts';
import type { Transcripts } from './turn/transcript.ts';
import { answerWidget } from './widget/route.ts';

export interface ChatbotOptions extends Pick<TurnServices, 'faq' | 'modifiers' | 'timestamp' | 'log'> {
  clientId: string;
  profile(): Promise<ChatProfile>;
  /** Signs tokens; of this client alone. */
  secret(): Promise<string>;
  /** Origins that may call besides the client's own website. */
  extraOrigins: readonly string[];
  /** The widget's script. */
  widget: Buffer;
  logo(profile: ChatProfile): Promise<ChatAnswer>;
  items: ChatItems;
  transcripts: Transcripts;
  feedback: { client: DynamoDBDocumentClient; table: string };
  analytics: Analytics;
  mailer: Mailer;
  model: ModelOptions;
  persistence: Persistence;
  knowledge: Knowledge;
  desk(profile: ChatProfile): BookingDesk;
  /** ms since the epoch. */
  now(): number;
  randomBytes(count: number): Buffer;
}

export interface WholeAnswer {
  headers: Record<string, string>;
  answer: ChatAnswer;
}

export type Chatbot = (request: ChatRequest) => Promise<WholeAnswer>;

/** A client's chatbot without Lambda: requests in, answers out. It never throws; what fails is an answer too. */
export function createChatbot(options: ChatbotOptions): Chatbot {
  const { clientId, items, transcripts, analytics, now } = options;
  const ofSession = (profile: ChatProfile) => sessions(items, { tokens: profile.limits.tokensPerSession });
  const claimsOf = async (request: ChatRequest, sessionId?: string) =>
    authenticate(request, { clientId, secret: await options.secret() }, now(), sessionId);

  const route = createRouter({
    'GET /widget.js': (request) => answerWidget(request, options.widget),
    'GET /config': async () => answerConfig(await options.profile()),
    'GET /logo': async () => options.logo(await options.profile()),
    'POST /sessions': async (request) =>
      beginSession(request, await options.profile(), {
        secret: await options.secret(),
        now: now(),
        randomBytes: options.randomBytes,
      }),
    'GET /sessions/:id/messages': async (request, { id }) => {
      const { sessionId } = await claimsOf(request, id);
      const profile = await options.profile();
      return answerTranscript(
        { transcripts, sessions: ofSession(profile), desk: options.desk(profile) },
        sessionId,
      );
    },
    'POST /sessions/:id/messages': async (request, { id }) => {
      const claims = await claimsOf(request, id);
      const profile = await options.profile();
      const { mailer, log } = options;
      const escalation = { analytics, mailer, sessions: ofSession(profile), profile, now, log };
      return answerMessage(
        {
          ...options,
          desk: options.desk(profile),
          escalation: (call) => escalate(escalation, call),
        },
        request,
        { profile, claims, secret: await options.secret() },
      );
    },
    'POST /sessions/:id/feedback': async (request, { id }) => {
      const { sessionId } = await claimsOf(request, id);
      const profile = await options.profile();
      return answerFeedback(
        { ...options.feedback, clientId, sessions: ofSession(profile), transcripts, analytics, now },
        request,
        sessionId,
      );
    },
    'POST /appointments/:id/verify': async (request, { id }) => {
      const { sessionId } = await claimsOf(request);
      return answerVerify(options.desk(await options.profile()), request, { appointmentId: id!, sessionId });
    },
    'POST /appointments/:id/code': async (request, { id }) => {
      const { sessionId } = await claimsOf(request);
      return answerNewCode(options.desk(await options.profile()), request, { appointmentId: id!, sessionId });
    },
  });

  return async (request) => {
    const { origin } = request.headers;
    const asked = request.headers['accept-language'];
    let language: ChatLanguage = asked?.startsWith('en') ? 'en' : 'pl';
    let headers: Record<string, string> = {};
    try {
      const profile = await options.profile();
      if (asked === undefined) ({ language } = profile);
      if (origin !== undefined) {
        if (!isAllowedOrigin(origin, profile.domain, options.extraOrigins))
          throw new Refusal('origin_not_allowed');
        headers = originHeaders(origin);
      }
      if (request.method === 'OPTIONS')
        return { headers: { ...headers, ...PREFLIGHT_HEADERS }, answer: { status: 204 } };
      return { headers, answer: await route(request) };
    } catch (error) {
      if (!(error instanceof Refusal)) options.log.error('A request failed.', error as Error);
      const refusal = error instanceof Refusal ? error : new Refusal('unavailable');
      return { headers: { ...headers, ...waitHeader(refusal) }, answer: refusalAnswer(refusal, language) };
    }
  };
}

function waitHeader({ extra }: Refusal): Record<string, string> {
  return extra['retryAfter'] === undefined ? {} : { 'retry-after': String(extra['retryAfter']) };
}

function refusalAnswer({ code, status, extra }: Refusal, language: ChatLanguage): ChatAnswer {
  return json(status, { error: { code, message: refusalMessage(code, language), ...extra } });
}
