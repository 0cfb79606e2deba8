import type { Place } from '../dynamodb/table-arn.ts';
import type { Directory } from '../identity/directory.ts';
import type { Faults } from './faults.ts';

/** A model behind OpenAI's chat completions, e.g. of Ollama. */
export interface OtherModel {
  /** With or without `/v1`. */
  url: string;
  /** Its name there. */
  model: string;
}

/** What Bedrock on this machine needs from its surroundings. */
export interface BedrockOptions {
  directory: Directory;
  place: Place;
  /** What answers in place of the rules. */
  forwardTo?: OtherModel | null;
  /** Between two words of a stream, ms; 0 in tests. */
  wordDelayMs?: number;
  /** Asked before each call what shall go wrong with it. */
  faults?: Faults;
  /** ms since the epoch. */
  now(): number;
  log(line: object): void;
}
