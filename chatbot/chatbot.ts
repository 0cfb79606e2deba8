import type { ChatLanguage, ChatProfile } from '../domain/clients/chat-profile.ts';
import { answerConfig } from './config/route.ts';
import { json, type ChatAnswer, type ChatRequest } from './http/answer.ts';
import { isAllowedOrigin, originHeaders, PREFLIGHT_HEADERS } from './http/origin.ts';
import { Refusal, refusalMessage } from './http/refusal.ts';
import { createRouter } from './http/router.ts';
import { answerWidget } from './widget/route.ts';

export interface ChatbotOptions {
  profile(): Promise<ChatProfile>;
  /** Origins that may call besides the client's own website. */
  extraOrigins: readonly string[];
  /** The widget's script. */
  widget: Buffer;
  log: { error(message: string, error: Error): void };
}

export interface WholeAnswer {
  headers: Record<string, string>;
  answer: ChatAnswer;
}

export type Chatbot = (request: ChatRequest) => Promise<WholeAnswer>;

/** A client's chatbot without Lambda: requests in, answers out. It never throws; what fails is an answer too. */
export function createChatbot(options: ChatbotOptions): Chatbot {
  const route = createRouter({
    'GET /widget.js': (request) => answerWidget(request, options.widget),
    'GET /config': async () => answerConfig(await options.profile()),
  });

  return async (request) => {
    const { origin } = request.headers;
    let language: ChatLanguage = request.headers['accept-language']?.startsWith('en') ? 'en' : 'pl';
    let headers: Record<string, string> = {};
    try {
      const profile = await options.profile();
      if (!request.headers['accept-language']) ({ language } = profile);
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
      return { headers, answer: refusalAnswer(refusal, language) };
    }
  };
}

function refusalAnswer({ code, status, extra }: Refusal, language: ChatLanguage): ChatAnswer {
  return json(status, { error: { code, message: refusalMessage(code, language), ...extra } });
}
