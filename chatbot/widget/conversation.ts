import type { PendingBooking } from '../http/event.ts';
import { Refused, type ChatApi, type Config, type Language, type Session } from './api.ts';
import { codeCard } from './code-card.ts';
import type { keeper } from './keep.ts';
import { ratingCard } from './rating-card.ts';
import { timeChoices, type TalkLog } from './talk-log.ts';
import type { Words } from './words.ts';

export interface ConversationOptions {
  api: ChatApi;
  keep: ReturnType<typeof keeper>;
  log: TalkLog;
  config(): Config;
  language(): Language;
  words(): Words;
  /** Told while an answer is awaited, and when a new one has come. */
  busy(isBusy: boolean): void;
  answered(): void;
  /** The chat turned out to be off: what was said is handed back. */
  refused(text: string): void;
}

/** An answer that broke off is asked for again: the server knows the message, and sends what it said. */
const TRIES = 4;
const PAUSE_MS = 1_500;
const PHONE = '(max-width: 480px)';

/** One visitor's conversation: what is said, shown and kept. */
export function conversation(options: ConversationOptions) {
  const { api, keep, log, config, language, words } = options;
  let beginning: Promise<Session> | null = null;

  /** The session, begun with the first message and not before. */
  const session = (): Promise<Session> => {
    const kept = keep.session();
    if (kept) return Promise.resolve(kept);
    beginning ??= api
      .begin(matchMedia(PHONE).matches ? 'mobile' : 'desktop')
      .then((begun) => {
        keep.set({ session: begun });
        return begun;
      })
      .finally(() => (beginning = null));
    return beginning;
  };

  const greet = () => {
    if (config().paused) return;
    log.say('assistant', config().greeting[language()]);
    const suggestions = config().suggestions[language()] ?? [];
    if (suggestions.length > 0)
      log.chips(
        words().title,
        suggestions.map((text) => ({ text, says: text })),
        (text) => void say(text),
      );
  };

  const askForCode = (booking: PendingBooking) => {
    const card = codeCard({
      booking,
      words: words(),
      language: language(),
      verify: async (code) => api.verify(await session(), booking.appointmentId, code),
      newCode: async () => api.newCode(await session(), booking.appointmentId),
      done(time) {
        log.line(`${words().confirmed} ${time}`);
        log.root.focus();
      },
    });
    log.add(card);
  };

  /** Hears one answer; true when it is whole. */
  const hear = async (
    own: Session,
    messageId: string,
    text: string,
    answer: ReturnType<TalkLog['answer']>,
  ) => {
    answer.restart();
    for await (const { event, data } of api.say(own, messageId, text)) {
      if (event === 'delta') answer.append(data.text);
      else if (event === 'slots')
        log.chips(
          words().freeTimes,
          timeChoices(data.date, data.times, language()),
          (says) => void say(says),
        );
      else if (event === 'booking') askForCode(data);
      else if (event === 'escalated') log.line(words().told);
      else if (event === 'error') log.line(data.message);
      else if (event === 'done') return true;
    }
    return false;
  };

  const say = async (text: string, messageId: string = newId()): Promise<void> => {
    // What was on offer has been answered, one way or the other.
    log.withdrawChips();
    await send(text, messageId, log.say('user', text));
  };

  const send = async (text: string, messageId: string, said: HTMLElement): Promise<void> => {
    options.busy(true);
    const answer = log.answer();
    const retry = { label: words().again, act: () => void send(text, messageId, said) };
    try {
      for (let tries = 1; ; tries += 1) {
        const own = await session();
        try {
          if (await hear(own, messageId, text, answer)) break;
          if (tries === TRIES) throw new Error(words().cut);
        } catch (error) {
          const code = error instanceof Refused ? error.code : null;
          if (code === 'invalid_token') forget();
          const isPassing = code === null || code === 'answer_in_progress' || code === 'invalid_token';
          if (!isPassing || tries === TRIES) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
      }
      options.answered();
    } catch (error) {
      if (error instanceof Refused && error.code === 'paused') {
        said.remove();
        options.refused(text);
      } else log.line(error instanceof Refused ? error.message : words().notSent, retry);
    } finally {
      answer.end();
      options.busy(false);
    }
  };

  const forget = () => keep.set({ session: undefined });

  return {
    say,
    /** Shows what was said before a reload, or greets. */
    async show(): Promise<void> {
      log.clear();
      greet();
      const kept = keep.session();
      if (!kept) return;
      try {
        const { messages, booking } = await api.history(kept);
        if (messages.length > 0) log.withdrawChips();
        for (const { role, text } of messages) log.say(role, text);
        if (booking) askForCode(booking);
      } catch (error) {
        if (error instanceof Refused && error.code === 'invalid_token') return forget();
        log.line(words().offline, { label: words().again, act: () => void this.show() });
      }
    },
    /** The chat was switched off: nothing is on offer. Or it is back: whoever has said nothing is greeted. */
    changed(): void {
      const { paused } = config();
      if (paused) log.withdrawChips();
      if (log.hasUser()) return;
      if (paused) log.clear();
      else if (log.isEmpty()) greet();
    },
    rate: () =>
      void log.add(
        ratingCard(words(), async (rating, text) => {
          await api.rate(await session(), rating, text);
          log.root.focus();
        }),
      ),
    /** Leaves this conversation and begins another. */
    renew(): void {
      forget();
      log.clear();
      greet();
    },
  };
}

function newId(): string {
  // randomUUID is there on https and localhost only.
  return crypto.randomUUID
    ? crypto.randomUUID()
    : '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
        (+digit ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (+digit / 4)))).toString(16),
      );
}
