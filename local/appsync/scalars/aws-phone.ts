import { textScalar } from './scalar.ts';

/** A phone number, with or without a country code, hyphens and spaces allowed: 7 to 15 digits. */
export const awsPhone = textScalar('AWSPhone', 'a valid phone number', (text) => {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d(][\d\s().-]*\d$/.test(text) && digits >= 7 && digits <= 15;
});
