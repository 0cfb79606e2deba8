import { addDays } from '../../domain/stats/local-day.ts';
import { pick } from './chance.ts';
import type { Company } from './company.ts';
import { isPublicHoliday, weekdayOf } from './polish-day.ts';
import type { Random } from './seeded.ts';

/** A time at which a visit can be. */
export interface VisitTime {
  /** YYYY-MM-DD. */
  day: string;
  /** "9:30". */
  time: string;
}

/** Three times in the company's opening hours after `today`, on days that follow each other. */
export function visitTimes(
  company: Company,
  today: string,
  random: Random,
): [VisitTime, VisitTime, VisitTime] {
  const soon = nextOpen(company, addDays(today, 1), random);
  const first = nextOpen(company, addDays(soon.day, 1 + Math.floor(random() * 3)), random);
  const second = nextOpen(company, addDays(first.day, 1 + Math.floor(random() * 3)), random);
  return [soon, first, second];
}

function nextOpen(company: Company, from: string, random: Random): VisitTime {
  for (let day = from; ; day = addDays(day, 1)) {
    const opening = company.open.find(({ days }) => days.includes(weekdayOf(day)));
    if (opening && !isPublicHoliday(day)) return { day, time: pick(random, opening.times) };
  }
}
