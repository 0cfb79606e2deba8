import { isIP } from 'node:net';
import { textScalar } from './scalar.ts';

/** An IPv4 or IPv6 address, or a block of them in CIDR notation. */
export const awsIpAddress = textScalar('AWSIPAddress', 'a valid IP address', (text) => {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
});
