import { isClientId } from '../access/is-client-id.ts';

/** Words that a client would be taken for us by, or that name something of the platform. */
const RESERVED = new Set([
  'account',
  'admin',
  'administrator',
  'assets',
  'auth',
  'billing',
  'chatbot',
  'client',
  'clients',
  'demo',
  'login',
  'logout',
  'null',
  'owner',
  'owners',
  'panel',
  'platform',
  'public',
  'root',
  'static',
  'status',
  'stride',
  'stride-panel',
  'support',
  'system',
  'undefined',
]);
/** What S3 keeps for itself at the beginning of a bucket's name. */
const RESERVED_BEGINNINGS = ['xn--', 'sthree-', 'amzn-s3-demo-'];
/** A client's second function is called so: `chatbot-salon-knowledge` would be two clients' name. */
const RESERVED_ENDINGS = ['-knowledge'];

/** Why an id is no client's; null where it could be. Ids of the platform's own rows are upper case. */
export function whyNoClientName(id: string): 'MALFORMED' | 'RESERVED' | null {
  const word = id.toLowerCase();
  const isReserved =
    RESERVED.has(word) ||
    RESERVED_BEGINNINGS.some((beginning) => word.startsWith(beginning)) ||
    RESERVED_ENDINGS.some((ending) => word.endsWith(ending));
  if (isReserved) return 'RESERVED';
  return isClientId(id) ? null : 'MALFORMED';
}
