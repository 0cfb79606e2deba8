import { chapter } from '../statement.ts';

/** Quotas, each at AWS's own figure; times are made shorter for tests. */
export const limits = chapter('limits', 'limits', {
  code: ['code of a resolver or function: 32,768 characters', 'model: Resolver'],
  functions: ['functions of a pipeline: 10', 'guide: quotas'],
  evaluated: [
    'above 5 MB: MappingTemplate "Transformation too large"',
    'guide: quotas; observed: sdk-js #124',
  ],
  request: ['a request: 30 s, then ExecutionTimeout', 'guide: quotas'],
  depth: [
    'query depth: QueryDepthLimitReached on the field, the rest stands; a leaf is a level',
    'guide: graphql-apis limits',
  ],
  'depth-null': ['the null of a field too deep climbs as any other', 'guide: graphql-apis limits'],
  'depth-range': ['the depth limit is 1 to 75; 0 is none', 'guide: graphql-apis limits'],
  resolvers: [
    'resolver count: ResolverExecutionLimitReached for the rest, earlier ones stand',
    'guide: graphql-apis limits',
  ],
  'resolvers-default': ['without a limit: 10,000 resolvers', 'guide: graphql-apis limits'],
  'resolvers-range': ['the resolver limit is 1 to 10,000', 'guide: graphql-apis limits'],
  schema: ['a schema: 1 MB', 'guide: quotas'],
  event: ['an event for a subscriber: 240 KB', 'guide: quotas'],
  subscriptions: ['subscriptions of a connection: 100', 'guide: quotas'],
});
