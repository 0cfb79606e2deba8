import type { HostFunction } from '../call.ts';
import { formatInstant } from './java-time/format.ts';
import { parseInstant } from './java-time/parse.ts';
import { parseIso } from './java-time/parse-iso.ts';

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** util.time. Patterns are Java's DateTimeFormatter patterns, zones are IANA names or offsets; UTC unless told. */
export const timeFunctions: Record<string, HostFunction> = {
  nowISO8601: (call) => iso(call.now()),
  nowEpochSeconds: (call) => Math.floor(call.now() / 1000),
  nowEpochMilliSeconds: (call) => call.now(),
  nowFormatted: (call, pattern: string, zone?: string | null) =>
    formatInstant(call.now(), pattern, zone ?? 'UTC'),
  parseFormattedToEpochMilliSeconds: (_call, text: string, pattern: string, zone?: string | null) =>
    parseInstant(text, pattern, zone ?? null),
  parseISO8601ToEpochMilliSeconds: (_call, text: string) => parseIso(text),
  epochMilliSecondsToSeconds: (_call, milliseconds: number) => Math.floor(milliseconds / 1000),
  epochMilliSecondsToISO8601: (_call, milliseconds: number) => iso(milliseconds),
  epochMilliSecondsToFormatted: (_call, milliseconds: number, pattern: string, zone?: string | null) =>
    formatInstant(milliseconds, pattern, zone ?? 'UTC'),
};
