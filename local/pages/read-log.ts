export interface LogEntry {
  /** ISO. */
  time: string | null;
  level: string | null;
  message: string;
  /** What else a structured line has, as JSON. */
  rest: string | null;
}

/** What a log says, oldest first; lines that are indented belong to the one before. */
export function readLog(text: string): LogEntry[] {
  const whole: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (/^[\s}]/.test(line) && whole.length > 0) whole.push(`${whole.pop()!}\n${line}`);
    else whole.push(line);
  }
  return whole.map(entryOf);
}

function entryOf(line: string): LogEntry {
  const parsed = fields(line);
  if (!parsed) return { time: null, level: null, message: line, rest: null };
  const { time, timestamp = time, level, message, ...rest } = parsed;
  return {
    time: typeof timestamp === 'string' ? timestamp : null,
    level: typeof level === 'string' ? level : null,
    message: typeof message === 'string' ? message : '',
    rest: Object.keys(rest).length > 0 ? JSON.stringify(rest) : null,
  };
}

function fields(line: string): Record<string, unknown> | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
