import { fold } from '../text/fold.ts';

/** How the chatbot speaks. */
export interface Tone {
  manner: 'professional' | 'friendly';
  /** How a visitor is addressed, which Polish cannot leave open. */
  formality: 'pan_pani' | 'ty';
  emoji: 'none' | 'few' | 'many';
}

const LINES = {
  tone: /^[\s*#-]*(?:tone|ton|styl|style)\b[^:\n]*:\s*(.+)$/m,
  formality: /^[\s*#-]*(?:formality|formalnosc|forma|zwroty)\b[^:\n]*:\s*(.+)$/m,
  emoji: /^[\s*#-]*(?:emoji|emotikon\w*)\b[^:\n]*:\s*(.+)$/m,
};
const FAMILIAR = /\b(ty|casual|informal|nieformaln\w*|luzn\w*|swobodn\w*|first name)\b/;
const FORMAL = /\b(pan\w*|formal|formaln\w*|oficjaln\w*)\b/;
const FRIENDLY = /\b(friendly|warm|casual|enthusiastic|przyjazn\w*|cieply|luzn\w*|entuzjastyczn\w*)\b/;

/** The tone in the instructions of a prompt: lines like `Tone: friendly`, `Formality: ty`, `Emoji: few`, or sentences. */
export function readTone(instructions: string): Tone {
  const text = fold(instructions);
  const line = (name: keyof typeof LINES) => LINES[name].exec(text)?.[1] ?? '';
  const tone = line('tone');
  return {
    manner: FRIENDLY.test(tone) ? 'friendly' : 'professional',
    formality:
      formalityIn(line('formality')) ?? formalityIn(tone) ?? formalityInSentences(text) ?? 'pan_pani',
    emoji: emojiIn(line('emoji')) ?? emojiInSentences(text) ?? 'none',
  };
}

function formalityIn(value: string): Tone['formality'] | null {
  if (FAMILIAR.test(value)) return 'ty';
  return FORMAL.test(value) ? 'pan_pani' : null;
}

function formalityInSentences(text: string): Tone['formality'] | null {
  if (/\b(per ty|na ty)\b/.test(text)) return 'ty';
  return /\bpan\/pani\b|\bper pan\b/.test(text) ? 'pan_pani' : null;
}

function emojiIn(value: string): Tone['emoji'] | null {
  if (/\b(none|no|never|brak|bez|nie|zero)\b/.test(value)) return 'none';
  if (/\b(many|frequent|often|duzo|wiele|czest\w*)\b/.test(value)) return 'many';
  return /\b(few|minimal|some|sometimes|malo|kilka|czasem|oszczedn\w*|yes|tak)\b/.test(value) ? 'few' : null;
}

function emojiInSentences(text: string): Tone['emoji'] | null {
  if (/\b(no|without|never use|bez|nie uzywaj)( \w+)? (emoji|emotikon\w*)\b/.test(text)) return 'none';
  return /\b(use|uzywaj)( \w+)? (emoji|emotikon\w*)\b/.test(text) ? 'few' : null;
}
