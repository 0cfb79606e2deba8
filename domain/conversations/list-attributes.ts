/** What a list of conversations shows of a row: the index carries no more, because every list pays for its width. */
export const conversationListAttributes = [
  'started_at',
  'last_activity_at',
  'received',
  'sent',
  'outcome',
  'rating',
  'source',
  'device',
  'language',
  'cost',
  'ti',
  'to',
  'preview',
  'variant_id',
];
