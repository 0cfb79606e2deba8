/** What can go wrong here, each in one sentence. */
export const FAULTS = {
  throttle: 'DynamoDB is too busy for a request',
  unprocessed: 'DynamoDB does only the first half of a batch',
  conflict: 'DynamoDB refuses a write because of another transaction',
  'lost-answer': 'DynamoDB does what it is asked, and the connection breaks before it says so',
  'kill-before-write': 'a function is killed at a write that is not done',
  'kill-after-write': 'a function is killed at a write that is done, before it hears so',
  twice: 'a batch of a stream is delivered twice',
  'out-of-order': "a batch's records come out of order, those of one item in order",
  shuffled: "a batch's records come in any order, which AWS never does",
  shards: 'a batch comes as from two shards at the same time',
  late: 'a batch comes late',
  'model-throttled': 'Bedrock is too busy for a request',
  'model-timeout': 'the model takes too long',
  'model-slow': "a model's first word is long in coming",
  'model-cut': "a model's answer breaks off in the middle",
  'socket-drop': 'a WebSocket breaks, and the event that it should have brought is lost',
} as const;

export type FaultName = keyof typeof FAULTS;

/** When a fault shall happen: by chance, at given occasions, or both; and on which occasions it may. */
export interface FaultRule {
  fault: FaultName;
  /** How likely on each occasion, 0 to 1. */
  chance?: number;
  /** On these occasions for certain, counted from 1. */
  at?: number[];
  /** Only for this table. */
  table?: string;
  /** Only for this operation, `PutItem`. */
  operation?: string;
  /** Only for what this function or role does, or for what is delivered to this function. */
  by?: string;
  /** `late`, `model-slow`: ms; `model-cut`: events that still come. */
  amount?: number;
}

/** Something that is about to happen, and may go wrong. */
export interface Occasion {
  tables?: string[];
  operation?: string;
  /** The function or the role, every name it goes by. */
  by?: string[];
}
