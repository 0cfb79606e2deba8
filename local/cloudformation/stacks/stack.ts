import type { Properties, Template } from '../template.ts';

type Outcome = 'IN_PROGRESS' | 'COMPLETE' | 'FAILED';
/** As CloudFormation names the states of a resource. */
export type ResourceStatus = `${'CREATE' | 'UPDATE' | 'DELETE'}_${Outcome}` | 'DELETE_SKIPPED';
/** As CloudFormation names the states of a stack. */
export type StackStatus =
  | `${'CREATE' | 'ROLLBACK' | 'UPDATE' | 'UPDATE_ROLLBACK' | 'DELETE'}_${Outcome}`
  | `UPDATE_${'' | 'ROLLBACK_'}COMPLETE_CLEANUP_IN_PROGRESS`;

/** What a stack is to be: everything that its resources follow from. */
export interface Wanted {
  template: Template;
  /** A value for each of the template's parameters. */
  parameters: Record<string, string>;
  tags: Record<string, string>;
  capabilities: string[];
  roleArn: string | null;
}

export interface StackResource {
  type: string;
  /** What Ref gives; empty until it is made. */
  physicalId: string;
  status: ResourceStatus;
  reason: string;
  /** ISO. */
  updatedAt: string;
  /** As evaluated; secrets are still references. */
  properties: Properties;
  /** How often it was replaced: it is part of a generated name. */
  generation: number;
  deletionPolicy: string;
  updateReplacePolicy: string;
}

/** A resource that is to be removed once an update is through, or taken back when it is rolled back. */
export interface Leftover {
  logicalId: string;
  resource: StackResource;
  /** Replaced by another, dropped from the template, or made by an update that was rolled back. */
  because: 'replaced' | 'dropped' | 'undone';
}

export interface StackOutput {
  key: string;
  value: string;
  description: string;
  exportName: string;
}

export interface StackEvent {
  eventId: string;
  /** ISO. */
  timestamp: string;
  logicalId: string;
  physicalId: string;
  type: string;
  status: ResourceStatus | StackStatus;
  reason: string;
}

/** A stack as it is kept: what it is, what it has made and how that went. */
export interface Stack {
  stackName: string;
  /** An ARN. */
  stackId: string;
  status: StackStatus;
  reason: string;
  /** ISO. */
  createdAt: string;
  updatedAt: string;
  deletedAt: string;
  wanted: Wanted;
  /** While an update is under way: what the stack was, and will be again if it fails. */
  previous: Wanted | null;
  onFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';
  outputs: StackOutput[];
  /** Names of other stacks' exports that it uses. */
  imports: string[];
  /** By logical id, first made first. */
  resources: Record<string, StackResource>;
  leftovers: Leftover[];
  /** Oldest first. */
  events: StackEvent[];
}

/** A stack of which nothing is made yet. */
export function newStack(
  stackName: string,
  stackId: string,
  createdAt: string,
  wanted: Wanted,
  onFailure: Stack['onFailure'] = 'ROLLBACK',
): Stack {
  return {
    stackName,
    stackId,
    status: 'CREATE_IN_PROGRESS',
    reason: '',
    createdAt,
    updatedAt: '',
    deletedAt: '',
    wanted,
    previous: null,
    onFailure,
    outputs: [],
    imports: [],
    resources: {},
    leftovers: [],
    events: [],
  };
}

/** Whether something is being done with a stack at this moment, or was when the platform was stopped. */
export const isInProgress = ({ status }: Pick<Stack, 'status'>): boolean => status.endsWith('_IN_PROGRESS');
