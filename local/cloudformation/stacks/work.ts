import type { Cloud } from '../cloud.ts';
import type { Made } from '../resource.ts';
import type { Stack, StackResource } from './stack.ts';

/** What all stacks share. */
export interface Engine {
  cloud: Cloud;
  /** What became of each resource in this process: its attributes, and how to remove it. */
  live: WeakMap<StackResource, Made>;
  /** Every stack that is not deleted. */
  stacks(): Stack[];
  /** ms since the epoch. */
  now(): number;
  newId(): string;
}

/** Something that is being done with one stack. */
export interface Work {
  engine: Engine;
  stack: Stack;
  /** Takes over what is there already under a resource's name, as a start does; else that is a failure. */
  adopt: boolean;
  /** Ends the work after the resource it is at; what is left to do is seen from the stack's status. */
  signal: AbortSignal;
  /** Puts the stack on disk as it is now. */
  keep(): void;
}
