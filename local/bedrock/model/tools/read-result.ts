import type { ToolResultBlock } from '@aws-sdk/client-bedrock-runtime';

/** What the result of a tool says, whatever its exact shape. */
export interface ToolOutcome {
  failed: boolean;
  /** Times in it, HH:MM, in their order and each once. */
  times: string[];
  /** Its sentence for the visitor. */
  message: string | null;
  /** Whether the booking still waits for a code. */
  awaitsCode: boolean;
}

const FAILED =
  /^(error|failed|failure|taken|unavailable|conflict|rejected|refused|invalid|slot_taken|not_available)$/i;

/** Reads a result: JSON (`status`, `error`, `message`, times anywhere in it) or plain text. */
export function readResult({ content = [], status }: ToolResultBlock): ToolOutcome {
  const values = content.map(({ json, text }) => json ?? parsed(text ?? ''));
  const whole = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
  const fields = Object.assign({}, ...values.filter((value) => typeof value === 'object')) as Record<
    string,
    unknown
  >;
  const { error, message } = fields;
  const states = [fields['status'], fields['code'], fields['error']].filter(
    (state) => typeof state === 'string',
  );
  return {
    failed:
      status === 'error' ||
      (error !== undefined && error !== null && error !== false) ||
      [fields['ok'], fields['success'], fields['booked'], fields['available']].includes(false) ||
      states.some((state) => FAILED.test(state)),
    times: [...new Set([...timesIn(values, whole)])],
    message:
      sentence(message) ??
      sentence((error as { message?: unknown } | null)?.message ?? error) ??
      textOf(values),
    awaitsCode: /"(?:status|state)":"[^"]*(?:pending|code|unverified)|expiresAt|expires_at/i.test(whole),
  };
}

/** Of JSON, the offered times and not the one that was asked for. */
function timesIn(values: unknown[], whole: string): string[] {
  const offered = values.flatMap((value) => {
    const { slots, times, alternatives, free } = (value ?? {}) as Record<string, unknown>;
    return [slots, times, alternatives, free].filter((list) => list !== undefined);
  });
  const text = offered.length > 0 ? JSON.stringify(offered) : whole;
  return (text.match(/(?<![\d:.])([01]?\d|2[0-3]):[0-5]\d(?!\d)/g) ?? []).map((time) =>
    time.padStart(5, '0'),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Codes such as `slot_taken` are no sentences. */
function sentence(value: unknown): string | null {
  return typeof value === 'string' && /\s/.test(value.trim()) ? value.trim() : null;
}

function textOf(values: unknown[]): string | null {
  return sentence(values.filter((value) => typeof value === 'string').join(' '));
}
