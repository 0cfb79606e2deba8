import type { Observation } from './metrics.ts';

interface Directive {
  Namespace?: unknown;
  Dimensions?: unknown;
  Metrics?: unknown;
}

const MOST_METRICS = 100;
const MOST_DIMENSIONS = 30;

/**
 * The metrics in one line that a function printed, if it is in CloudWatch's embedded metric format; none for every
 * other line. What does not hold to the format is left out, as in AWS: a log line must never do harm.
 */
export function metricsInLine(line: string): Observation[] {
  if (!line.startsWith('{') || !line.includes('"_aws"')) return [];
  const root = parse(line);
  const metadata = root?.['_aws'] as { Timestamp?: unknown; CloudWatchMetrics?: unknown } | undefined;
  if (!root || typeof metadata?.Timestamp !== 'number') return [];
  const at = metadata.Timestamp;
  return list(metadata.CloudWatchMetrics).flatMap((directive) =>
    observations(directive as Directive, root, at),
  );
}

function observations(directive: Directive, root: Record<string, unknown>, at: number): Observation[] {
  const { Namespace: namespace } = directive ?? {};
  if (typeof namespace !== 'string' || namespace === '') return [];
  const dimensionSets = list(directive.Dimensions)
    .map((names) => dimensionsOf(list(names), root))
    .filter((dimensions) => dimensions !== null);
  return list(directive.Metrics)
    .slice(0, MOST_METRICS)
    .flatMap((metric) => {
      const { Name: name, Unit: unit } = (metric ?? {}) as { Name?: unknown; Unit?: unknown };
      if (typeof name !== 'string') return [];
      const values = [root[name]].flat().filter((value): value is number => Number.isFinite(value));
      if (values.length === 0) return [];
      return dimensionSets.map((dimensions) => ({
        namespace,
        name,
        dimensions,
        at,
        unit: typeof unit === 'string' ? unit : 'None',
        values: values.slice(0, MOST_METRICS).map((value) => ({ value, times: 1 })),
      }));
    });
}

/** Null where a dimension that is named has no value. */
function dimensionsOf(names: unknown[], root: Record<string, unknown>): Record<string, string> | null {
  if (names.length > MOST_DIMENSIONS) return null;
  const entries = names.map((name) => [String(name), root[String(name)]] as const);
  if (entries.some(([, value]) => typeof value !== 'string')) return null;
  return Object.fromEntries(entries) as Record<string, string>;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
