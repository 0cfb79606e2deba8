import { util } from '@aws-appsync/utils';
import { badInput } from './errors.ts';

interface Days {
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/** Days must be plain (AWSDate would take an offset too) and in order; either end may be open. */
export function checkDays(days: Days): void {
  checkDay(days.from);
  checkDay(days.to);
  if (days.from && days.to && days.from > days.to) badInput('The first day must not be after the last day.');
}

/** A range for figures: both ends, in order, at most 400 days (31 where hours are asked for). */
export function checkRange(range: { from: string; to: string }, longest: number): void {
  checkDays(range);
  const days = (noon(range.to) - noon(range.from)) / 86400000 + 1;
  if (days > longest) badInput(`Ask for at most ${longest} days.`);
}

function checkDay(day: string | null | undefined): void {
  if (day && !util.matches('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', day)) badInput('Write days as YYYY-MM-DD.');
}

function noon(day: string): number {
  return util.time.parseISO8601ToEpochMilliSeconds(`${day}T12:00:00Z`);
}
