import type { Money } from '#generated/types.ts';

/** Integer micro-USD, as rows hold it, as GraphQL's decimal string; no float on the way. Resolvers bundle it: APPSYNC_JS only. */
export function usd(microUsd: number | null | undefined): Money {
  return { amount: decimal(microUsd ?? 0, 6), currency: 'USD' };
}

/** A fee in PLN as the registry holds it (a number with at most two decimals). */
export function pln(amount: number): Money {
  return { amount: decimal(Math.round(amount * 100), 2), currency: 'PLN' };
}

/** An integer count of the smallest unit with a decimal point put in by position. */
function decimal(units: number, places: number): string {
  const whole = Math.round(units);
  const sign = whole < 0 ? '-' : '';
  const digits = `${whole < 0 ? -whole : whole}`;
  const padded =
    digits.length > places ? digits : `${'0000000'.slice(0, places + 1 - digits.length)}${digits}`;
  const point = padded.length - places;
  return `${sign}${padded.slice(0, point)}.${padded.slice(point)}`;
}
