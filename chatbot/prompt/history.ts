import type { Message } from '@aws-sdk/client-bedrock-runtime';
import { estimateTokens } from './estimate.ts';

interface Said {
  role: 'user' | 'assistant';
  text: string;
}

/**
 * The conversation for the model: the newest messages that fit the budget, the visitor's new one last. The model wants
 * turns that alternate and begin with the visitor, so neighbours of one side become one turn.
 */
export function historyFor(said: readonly Said[], budgetTokens: number): Message[] {
  const kept: Said[] = [];
  let tokens = 0;
  for (const message of [...said].reverse()) {
    tokens += estimateTokens(message.text);
    if (kept.length > 0 && tokens > budgetTokens) break;
    if (message.text.trim()) kept.unshift(message);
  }
  while (kept[0]?.role === 'assistant') kept.shift();
  const turns: Said[] = [];
  for (const message of kept) {
    const last = turns.at(-1);
    if (last?.role === message.role) last.text += `\n${message.text}`;
    else turns.push({ ...message });
  }
  return turns.map(({ role, text }) => ({ role, content: [{ text }] }));
}
