import { chapter } from '../statement.ts';

/** What subscribers are told, and when it ends. */
export const subscriptions = chapter('subscriptions', 'subscriptions', {
  'listed-mutations': [
    'only a mutation through the API that @aws_subscribe lists tells subscribers',
    'guide: aws-appsync-real-time-data',
  ],
  'return-types': ['the return types of both must match', 'guide: aws-appsync-real-time-data'],
  selection: [
    "an event is the mutation's selected result in the subscriber's own selection",
    'guide: aws-appsync-real-time-data',
  ],
  unselected: [
    'what the mutation did not select is null, or an error where null may not be',
    'guide: aws-appsync-real-time-data',
  ],
  'own-resolver': [
    "the subscription's resolver runs once at start and knows who asks",
    'guide: aws-appsync-real-time-data',
  ],
  'own-result': [
    'its result is checked against the return type; null of a nullable field is fine',
    'guide: aws-appsync-real-time-data',
  ],
  'own-error': ['its error refuses the start', 'guide: aws-appsync-real-time-data'],
  arguments: [
    'without a filter every argument given must equal the field of its name',
    'guide: aws-appsync-real-time-data',
  ],
  'arguments-omitted': ['an omitted argument restricts nothing', 'guide: aws-appsync-real-time-data'],
  'arguments-null': ['an argument null wants null', 'guide: aws-appsync-real-time-data'],
  'filter-instead': [
    'setSubscriptionFilter takes the place of the arguments',
    'guide: aws-appsync-real-time-enhanced-filtering',
  ],
  'filter-in-request': [
    'the filter may be set in the request handler too',
    'source: aws-appsync-resolver-samples',
  ],
  invalidation: [
    'an invalidated subscription ends and its socket is closed; others are left alone',
    'guide: aws-appsync-real-time-invalidation',
  ],
  'invalidation-limit': [
    'more than five different invalidations in a request are an error',
    'guide: extensions-js',
  ],
  'event-size': [
    'an event above 240 KB is dropped without a word (here the log says so)',
    'observed: aws-appsync-community #33, #175',
  ],
});
