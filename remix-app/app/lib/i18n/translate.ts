import type { Dictionary, MessageKey } from '~/dictionaries/pl/index.ts';
import { formatMessage, type MessageValues } from './format-message.ts';
import type { Language } from './language.ts';

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Words by key, `room.name`, in one language. */
export function translator(language: Language, dictionary: Dictionary): Translate {
  return (key, values) => {
    const dot = key.indexOf('.');
    const room = dictionary[key.slice(0, dot) as keyof Dictionary] as Record<string, string> | undefined;
    const message = room?.[key.slice(dot + 1)] ?? key;
    return values ? formatMessage(message, values, language) : message;
  };
}
