import { pick, pickKey, pickWeighted } from './chance.ts';
import type { Company, Topic } from './company.ts';
import type { Mark, Step } from './script.ts';
import type { Random } from './seeded.ts';
import { chooseSlots, fillSlots, type Slots } from './slots.ts';
import { typed, typingOf } from './typing.ts';

/** One message of a conversation before it has a time. */
export interface Spoken {
  role: 'user' | 'assistant';
  text: string;
  mark?: Mark;
}

/** A conversation before it has times. */
export interface Composition {
  topic: Topic;
  slots: Slots;
  source: keyof Company['sources'];
  device: 'mobile' | 'desktop';
  spoken: Spoken[];
}

/** Makes up a conversation with the company's chatbot on a local day. */
export function compose(company: Company, today: string, random: Random): Composition {
  const topic = pickWeighted(random, company.topics, ({ weight }) => weight);
  const slots = chooseSlots(company, topic, today, random);
  const source = pickKey(random, company.sources);
  const device = random() < (source === 'whatsapp' ? 0.93 : company.onPhones) ? 'mobile' : 'desktop';
  const typing = typingOf(random, device === 'mobile');
  const spoken: Spoken[] = [];
  for (const step of settle(topic.steps, random)) {
    const text = fillSlots(pick(random, step.lines), slots);
    const last = spoken.at(-1);
    if (step.who === 'assistant' && last?.role === 'assistant') {
      // The chatbot says all it has to say in one message.
      last.text += ` ${text}`;
      last.mark ??= step.mark;
    } else {
      spoken.push({
        role: step.who,
        text: step.who === 'user' ? typed(text, typing, random) : text,
        ...(step.mark ? { mark: step.mark } : {}),
      });
    }
  }
  return { topic, slots, source, device, spoken };
}

type Line = Extract<Step, { kind: 'say' }>;

/** Decides every branch, up to where the visitor leaves. Visitors may write twice in a row: people do. */
function settle(steps: readonly Step[], random: Random): Line[] {
  const lines: Line[] = [];
  const walk = (path: readonly Step[]): boolean =>
    path.every((step) => {
      if (step.kind === 'end') return false;
      if (step.kind === 'either') return walk(pick(random, step.ways));
      if (step.kind === 'branch') return walk(random() < step.chance ? step.steps : step.otherwise);
      return lines.push(step) > 0;
    });
  walk(steps);
  return lines;
}
