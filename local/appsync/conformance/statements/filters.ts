import { chapter } from '../statement.ts';

const page = 'guide: aws-appsync-real-time-enhanced-filtering';
const values = 'guide: extensions';

/** Enhanced filters and how they are made. The bounds of `between` are not known: tests stay inside. */
export const filters = chapter('filters', 'subscription filters', {
  groups: ['groups are OR, the filters of a group AND', page],
  'op-eq': ['eq', values],
  'op-ne': ['ne', values],
  'op-le': ['le', values],
  'op-lt': ['lt', values],
  'op-ge': ['ge', values],
  'op-gt': ['gt', values],
  'op-contains': ['contains: a part of a text, or an element of a list', values],
  'op-not-contains': ['notContains', values],
  'op-begins-with': ['beginsWith', values],
  'op-in': ['in', values],
  'op-not-in': ['notIn', values],
  'op-between': ['between', values],
  'op-contains-any': ['containsAny: the lists have something in common', values],
  'case-sensitive': ['names and values are case-sensitive', page],
  nested: ['a fieldName reaches into objects with dots, five levels at most', page],
  'list-event': ['an event that is a list passes no filter', page],
  'max-fields': [
    'at most five fields in a group: "Filters exceed maximum attributes limit 5 for subscription …"',
    `${page}; observed: amplify-flutter #6142`,
  ],
  'max-groups': [
    'at most ten groups: "Filters combination exceed maximum limit"',
    `${page}; source: amplify-js DataStore`,
  ],
  'in-counts': ['in counts as one group for each value', page],
  'max-in': [
    'in and notIn take at most five values: "subscription exceeds maximum value limit 5 for operator `in`."',
    `${page}; observed: amplify-category-api #740`,
  ],
  'max-contains-any': ['containsAny takes at most twenty values', page],
  'max-text': ['a text is at most 256 characters', page],
  'same-field': [
    'one field once in a group: "filter uses same fieldName multiple time"',
    'source: amplify-js DataStore',
  ],
  'error-code': [
    'a refused filter is an error with message and errorCode 400, and no start_ack',
    'observed: amplify-category-api #740',
  ],
  'made-one-field': ['toSubscriptionFilter: several operators of one field are OR', 'guide: util.transform'],
  'made-fields': ['toSubscriptionFilter: different fields are AND', 'guide: util.transform'],
  'made-nesting': ['toSubscriptionFilter: and/or nest', 'guide: util.transform'],
  'made-ignored': ['toSubscriptionFilter: ignored fields are left out first', 'guide: util.transform'],
  'made-rules': [
    "toSubscriptionFilter: rules are OR'd with each other and AND'd with the rest",
    'guide: util.transform',
  ],
  'made-example': ["toSubscriptionFilter: the guide's worked example", 'guide: util.transform'],
});
