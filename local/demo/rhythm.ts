import { countOf, pickWeighted } from './chance.ts';
import type { Company } from './company.ts';
import { instantOf } from '../../domain/stats/local-time.ts';
import { isPublicHoliday, weekdayOf } from './polish-day.ts';
import { seeded } from './seeded.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When conversations begin on a local day (ms since the epoch), in the company's daily and weekly rhythm; a day is always the same. */
export function startsOn(company: Company, day: string): number[] {
  const random = seeded(company.profile.client_id, day, 'rhythm');
  const weekdays = company.weekdays;
  const share = weekdays[(weekdayOf(day) + 6) % 7]! / weekdays.reduce((sum, weight) => sum + weight, 0);
  const count = countOf(random, company.perWeek * share * (isPublicHoliday(day) ? 0.3 : 1));
  const minutes = Array.from({ length: count }, () => {
    const hour = pickWeighted(random, HOURS, (one) => company.hours[one]!);
    return hour * 60 + Math.floor(random() * 60);
  });
  const zone = company.profile.time_zone!;
  return minutes
    .sort((a, b) => a - b)
    .map((minute) => instantOf(day, minute, zone) + Math.floor(random() * 60_000));
}
