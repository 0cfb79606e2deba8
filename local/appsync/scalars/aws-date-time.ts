import { datePattern, isDay, isOffset, isTime, offsetPattern, timePattern } from './calendar.ts';
import { textScalar } from './scalar.ts';

const pattern = new RegExp(`^${datePattern}T${timePattern}(${offsetPattern})$`);

/** An instant: day, T, time, and an offset, which must be there. */
export const awsDateTime = textScalar('AWSDateTime', 'a valid DateTime Object', (text) => {
  const [, year, month, day, hour, minute, second = '0', offset = ''] = pattern.exec(text) ?? [];
  return (
    year !== undefined &&
    isDay(Number(year), Number(month), Number(day)) &&
    isTime(Number(hour), Number(minute), Number(second)) &&
    isOffset(offset)
  );
});
