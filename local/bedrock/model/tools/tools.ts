import type { ToolConfiguration } from '@aws-sdk/client-bedrock-runtime';

/** A tool as it is offered. */
export interface Tool {
  name: string;
  required: string[];
  properties: Record<string, Schema>;
  schema: Schema;
}

/** As much of JSON schema as is read here. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  maxLength?: number;
  description?: string;
}

/** The tools that the rules know what to do with, by what their names say. */
export interface Tools {
  all: Tool[];
  slots: Tool | null;
  book: Tool | null;
  human: Tool | null;
}

/** `list_free_slots`, `book_appointment`, `request_human`, and others with such names. */
export function readTools(toolConfig: ToolConfiguration | null): Tools {
  const all = (toolConfig?.tools ?? []).flatMap(({ toolSpec }): Tool[] => {
    if (!toolSpec) return [];
    const schema = (toolSpec.inputSchema?.json ?? {}) as Schema;
    const { required = [], properties = {} } = schema;
    return [{ name: toolSpec.name!, required, properties, schema }];
  });
  const called = (pattern: RegExp, not?: RegExp) =>
    all.find(({ name }) => pattern.test(name) && !not?.test(name)) ?? null;
  return {
    all,
    slots: called(/slot|availab|free_|termin/i, /book|reserve/i),
    book: called(
      /^(book|reserve|create_(appointment|booking|reservation)|make_(appointment|booking))/i,
      /cancel/i,
    ),
    human: called(/human|person|escalat|handoff|agent/i),
  };
}
