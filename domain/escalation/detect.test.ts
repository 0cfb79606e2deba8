import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectEscalation } from './detect.ts';

const LINE = /^([+-]) (pl|en) (.+)$/;
const sentences = readFileSync(new URL('./labelled-sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [, sign, language, text] = LINE.exec(line)!;
    return {
      wanted: sign === '+',
      language: language!,
      text: text!,
      found: detectEscalation(text!) !== null,
    };
  });

describe('the labelled sentences', () => {
  it('are at least 300, a third of them traps', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(sentences.filter(({ wanted }) => !wanted).length).toBeGreaterThanOrEqual(sentences.length / 3);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  it.each(['pl', 'en'])('in %s are told apart', (language) => {
    const own = sentences.filter((sentence) => sentence.language === language);
    const count = (wanted: boolean, found: boolean) =>
      own.filter((sentence) => sentence.wanted === wanted && sentence.found === found).length;
    const precision = count(true, true) / (count(true, true) + count(false, true));
    const recall = count(true, true) / (count(true, true) + count(true, false));
    const wrong = own.filter(({ wanted, found }) => wanted !== found);
    console.log(
      `escalation ${language}: ${own.length} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}` +
        wrong.map(({ wanted, text }) => `\n  ${wanted ? 'missed' : 'false'}: ${text}`).join(''),
    );
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});

describe('detectEscalation', () => {
  it("does not take a company's own trade for its staff", () => {
    const text = 'Chcę porozmawiać z agentem o mieszkaniu';
    expect(detectEscalation(text)).toEqual({ reason: 'asks_for_person' });
    expect(detectEscalation(text, { companyWords: ['agent'] })).toBeNull();
    expect(detectEscalation('Chcę rozmawiać z człowiekiem', { companyWords: ['agent'] })).not.toBeNull();
  });

  it('says why', () => {
    expect(detectEscalation('Zadzwońcie do mnie')).toEqual({ reason: 'asks_for_call' });
    expect(detectEscalation('nie chcę gadać z botem')).toEqual({ reason: 'rejects_bot' });
  });

  it('takes nothing for a wish: no words, signs, a very long text', () => {
    expect(detectEscalation('')).toBeNull();
    expect(detectEscalation('??? \u0000 😀')).toBeNull();
    expect(detectEscalation('a '.repeat(60_000))).toBeNull();
  });
});
