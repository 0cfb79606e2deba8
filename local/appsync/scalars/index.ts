import { awsDateTime } from './aws-date-time.ts';
import { awsDate } from './aws-date.ts';
import { awsEmail } from './aws-email.ts';
import { awsIpAddress } from './aws-ip-address.ts';
import { awsJson } from './aws-json.ts';
import { awsPhone } from './aws-phone.ts';
import { awsTime } from './aws-time.ts';
import { awsTimestamp } from './aws-timestamp.ts';
import { awsUrl } from './aws-url.ts';
import type { Scalar } from './scalar.ts';

/** The scalars that AppSync brings to every schema. */
export const awsScalars: Scalar[] = [
  awsDate,
  awsTime,
  awsDateTime,
  awsTimestamp,
  awsEmail,
  awsJson,
  awsUrl,
  awsPhone,
  awsIpAddress,
];
