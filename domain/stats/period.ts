/** Sort keys of `aggregated_stats`: what a row counts, and when. */
export const period = {
  /** A UTC hour, `2026-11-23T10`. */
  hour: (hour: string) => `H#${hour}`,
  /** A local day. */
  day: (day: string) => `D#${day}`,
  /** The month of a local day. */
  month: (day: string) => `M#${day.slice(0, 7)}`,
  /** The response times of a local day: a histogram. */
  responseTimes: (day: string) => `R#${day}`,
  /** A local day by source, device, model, variant and language. */
  breakdown: (day: string) => `X#${day}`,
};

/** Partition of the rows that sum up all clients. No client id can be this: they are lower case. */
export const PLATFORM = 'PLATFORM';
