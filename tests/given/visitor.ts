import { randomUUID } from 'node:crypto';

/** Somebody on a client's website, who talks with its chatbot over the chat API. */
export interface Visitor {
  sessionId: string;
  /** Says something; the events of the answer, as they came. */
  say(text: string): Promise<{ event: string; data: Record<string, unknown> }[]>;
  /** What has been said so far, as after a reload of the page. */
  reload(): Promise<{ role: string; text: string }[]>;
  /** Enters the code of an appointment. */
  confirm(appointmentId: string, code: string): Promise<{ status: number; body: unknown }>;
  /** Rates the conversation; the answer's status. */
  rate(rating: number): Promise<number>;
}

/** A visitor with a session of its own. `address` is the chatbot's, with a slash at its end. */
export async function aVisitor(address: string): Promise<Visitor> {
  const post = (path: string, body: object, token?: string) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    });
  const begun = await post('sessions', { language: 'pl', source: 'website', device: 'mobile' });
  if (begun.status !== 201) throw new Error(`No session: ${begun.status} ${await begun.text()}`);
  const { sessionId, token } = (await begun.json()) as { sessionId: string; token: string };
  return {
    sessionId,
    async say(text) {
      const answer = await post(`sessions/${sessionId}/messages`, { messageId: randomUUID(), text }, token);
      const words = await answer.text();
      if (!answer.ok) throw new Error(`No answer: ${answer.status} ${words}`);
      return [...words.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, event, data]) => ({
        event: event!,
        data: JSON.parse(data!) as Record<string, unknown>,
      }));
    },
    async reload() {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${address}sessions/${sessionId}/messages`, { headers });
      return ((await answer.json()) as { messages: { role: string; text: string }[] }).messages;
    },
    async confirm(appointmentId, code) {
      const answer = await post(`appointments/${appointmentId}/verify`, { code }, token);
      return { status: answer.status, body: await answer.json() };
    },
    rate: async (rating) => (await post(`sessions/${sessionId}/feedback`, { rating }, token)).status,
  };
}
