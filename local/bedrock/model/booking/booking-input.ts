import { propertyKind, type PropertyKind } from '../tools/property-kind.ts';
import type { Tool } from '../tools/tools.ts';
import type { Details } from './details.ts';

/** HH:MM */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The input of a tool, as far as the details fill its properties. */
export function bookingInput(tool: Tool, details: Details): Record<string, unknown> {
  const values = valuesOf(details);
  const filled = Object.keys(tool.properties).flatMap((name) => {
    const value = values[propertyKind(name) ?? 'reason'];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}

/**
 * What a tool requires and a visitor has not told yet, all but its day and time; null where it requires something that
 * the rules know no question for.
 */
export function missingParts(
  tool: Tool,
  details: Details,
): ('name' | 'email' | 'phone' | 'service')[] | null {
  const filled = bookingInput(tool, details);
  const kinds = tool.required.filter((name) => filled[name] === undefined).map(propertyKind);
  const askable = kinds.filter(
    (kind): kind is 'name' | 'email' | 'phone' | 'service' =>
      kind === 'name' || kind === 'email' || kind === 'phone' || kind === 'service',
  );
  return askable.length === kinds.length ? askable : null;
}

function valuesOf({ date, time, ...rest }: Details): Partial<Record<PropertyKind, string>> {
  const clock = time === undefined ? undefined : clockTime(time);
  return {
    ...rest,
    ...(date === undefined ? {} : { date }),
    ...(clock === undefined ? {} : { time: clock }),
    ...(date === undefined || clock === undefined ? {} : { datetime: `${date}T${clock}` }),
  };
}
