import { isOffset, isTime, offsetPattern, timePattern } from './calendar.ts';
import { textScalar } from './scalar.ts';

const pattern = new RegExp(`^${timePattern}(${offsetPattern})?$`);

/** A time of day, hh:mm[:ss[.sss]], with or without an offset. */
export const awsTime = textScalar('AWSTime', 'a valid Time Object', (text) => {
  const [, hour, minute, second = '0', offset = ''] = pattern.exec(text) ?? [];
  return hour !== undefined && isTime(Number(hour), Number(minute), Number(second)) && isOffset(offset);
});
