import { datePattern, isDay, isOffset, offsetPattern } from './calendar.ts';
import { textScalar } from './scalar.ts';

const pattern = new RegExp(`^${datePattern}(${offsetPattern})?$`);

/** A day, YYYY-MM-DD, with or without an offset. */
export const awsDate = textScalar('AWSDate', 'a valid Date Object', (text) => {
  const [, year, month, day, offset = ''] = pattern.exec(text) ?? [];
  return year !== undefined && isDay(Number(year), Number(month), Number(day)) && isOffset(offset);
});
