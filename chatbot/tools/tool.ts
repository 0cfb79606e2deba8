import type { Tool as ToolSpecification } from '@aws-sdk/client-bedrock-runtime';
import type { z } from 'zod';
import type { ChatEvent } from '../http/event.ts';

/** In which conversation a tool is used. */
export interface ToolContext {
  sessionId: string;
  /** Of the message that is being answered, for what must happen once. */
  messageId: string;
}

/** What a tool's use came to. */
export interface ToolOutcome {
  /** For the model. */
  result: Record<string, unknown>;
  /** For the visitor's browser. */
  events?: ChatEvent[];
  /** For whoever reads the conversation later: `booked 2026-11-27 10:00`. */
  action?: string;
}

/** Something that the model may do. */
export interface ChatTool {
  name: string;
  specification: ToolSpecification;
  run(input: unknown, context: ToolContext): Promise<ToolOutcome>;
}

interface ToolDefinition<Input> {
  name: string;
  description: string;
  input: z.ZodType<Input>;
  schema: {
    type: 'object';
    properties: Record<string, { type: 'string'; description: string }>;
    required: string[];
  };
  run(input: Input, context: ToolContext): Promise<ToolOutcome>;
}

/** A tool whose input is checked before it runs: what a model writes is as little to be trusted as what a visitor does. */
export function defineTool<Input>({
  name,
  description,
  input,
  schema,
  run,
}: ToolDefinition<Input>): ChatTool {
  return {
    name,
    specification: { toolSpec: { name, description, inputSchema: { json: schema } } },
    async run(given, context) {
      const parsed = input.safeParse(given);
      if (parsed.success) return run(parsed.data, context);
      const [issue] = parsed.error.issues;
      return {
        result: { error: 'invalid_input', field: issue?.path.join('.') ?? '', hint: issue?.message ?? '' },
      };
    },
  };
}
