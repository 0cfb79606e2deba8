/**
 * What is known of AppSync and not in the catalogue, and why. Whatever is known only from hearsay, or contradicts
 * itself, is here too: no test asserts it as AWS's truth.
 */
export const leftOut: [what: string, why: string][] = [
  ['API keys, OIDC and Lambda authorisers', 'the product has none'],
  [
    'HTTP, RDS, OpenSearch, EventBridge and Bedrock data sources, VTL, caching, Sync, merged APIs',
    'likewise',
  ],
  ['facts about clients (timers, what they send, how they reconnect)', 'no behaviour of the service'],
  ['wss for aws-amplify, which turns http into wss', 'the panel speaks the protocol itself (decision 009)'],
  ['LimitExceededError, SubscriptionProcessingError', 'seen, but not when they come'],
  ['request tokens, invalidations and APIs per second or region', 'quotas of an account, not of an API'],
  ['Lambda:Handled', 'callbacks are gone from the Lambda runtimes that AWS still takes'],
  [
    'whether connection_init may be left out',
    'the guide calls it optional and ignores all before its answer',
  ],
  ['type checks when code is saved', 'the build does them (scripts/bundle)'],
  ['results of PutItem, UpdateItem, DeleteItem; key names of a cancellation reason', 'not known'],
  ['bounds of between; 1,000 per loop or in all; loops other than for-of, map, reduce', 'not known'],
  ['which bad token gets which text; the status of "Permission denied"', 'not known'],
  [
    'texts for AWSEmail input, code over the limit, a batch of the wrong length, a sixth invalidation',
    'not known',
  ],
  ['default action DENY; what custom exceptions of a function are called', 'sources contradict each other'],
  ['AWSTimestamp, AWSURL, AWSPhone, AWSIPAddress, AWSJSON output', 'only the guide’s outline is known'],
];
