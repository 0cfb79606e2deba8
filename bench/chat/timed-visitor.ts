import { randomUUID } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';

/** An answer with the times at which it came. */
export interface TimedAnswer {
  /** From the request being sent to the first words, ms; null where none came. */
  firstTokenMs: number | null;
  text: string;
  events: string[];
  /** Why it is no whole answer: a refusal, an error on the way, an end too soon. Null = all is well. */
  error: string | null;
}

/** Somebody on a client's website, watched with a stopwatch. */
export interface TimedVisitor {
  sessionId: string;
  say(text: string): Promise<TimedAnswer>;
}

/**
 * A visitor with a session of its own who comes from an address of its own (`index` from 0 to 50,000): the pace at
 * which an address may write is limited. `chatUrl` is the chatbot's, with a slash at its end.
 */
export async function timedVisitor(chatUrl: string, index: number): Promise<TimedVisitor> {
  const localAddress = `127.1.${Math.floor(index / 250)}.${(index % 250) + 1}`;
  const post = (path: string, body: object, token?: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const authorization = token ? { authorization: `Bearer ${token}` } : {};
      const headers = { 'content-type': 'application/json', ...authorization };
      const asked = request(`${chatUrl}${path}`, { method: 'POST', localAddress, headers }, resolve);
      asked.on('error', reject);
      asked.end(JSON.stringify(body));
    });

  const begun = await post('sessions', { language: 'pl', source: 'website', device: 'mobile' });
  const words = await textOf(begun);
  if (begun.statusCode !== 201) throw new Error(`No session: ${begun.statusCode} ${words}`);
  const { sessionId, token } = JSON.parse(words) as { sessionId: string; token: string };

  return {
    sessionId,
    async say(text) {
      const started = performance.now();
      let firstTokenMs: number | null = null;
      const answer = await post(`sessions/${sessionId}/messages`, { messageId: randomUUID(), text }, token);
      const stream = await textOf(answer, (soFar) => {
        if (soFar.includes('event: delta\n')) firstTokenMs ??= performance.now() - started;
      });
      const parts = [...stream.matchAll(/^event: (\w+)\ndata: (.*)$/gm)];
      const named = (name: string) =>
        parts
          .filter(([, event]) => event === name)
          .map(([, , data]) => JSON.parse(data!) as { text: string });
      const isWhole = stream.includes('event: done\ndata: {"partial":false}');
      return {
        firstTokenMs,
        text: named('delta')
          .map((delta) => delta.text)
          .join(''),
        events: parts.map(([, event]) => event!),
        error: answer.statusCode === 200 && isWhole ? null : `${answer.statusCode} ${stream.slice(-300)}`,
      };
    },
  };
}

async function textOf(answer: IncomingMessage, heard: (soFar: string) => void = () => {}): Promise<string> {
  let text = '';
  answer.setEncoding('utf8');
  for await (const part of answer) heard((text += String(part)));
  return text;
}
