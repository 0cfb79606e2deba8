import type { ToolConfiguration } from '@aws-sdk/client-bedrock-runtime';
import type { Saying } from '../saying.ts';
import { fillFromSchema } from './fill-from-schema.ts';
import type { Tools } from './tools.ts';

/** The use of the tool that a request insists on (`toolChoice`), or null where the choice is free. */
export function forcedTool(toolConfig: ToolConfiguration | null, tools: Tools, said: string): Saying | null {
  const choice = toolConfig?.toolChoice;
  if (!choice?.tool && !choice?.any) return null;
  const tool = tools.all.find(({ name }) => !choice.tool || name === choice.tool.name);
  return tool
    ? { tool: tool.name, input: fillFromSchema(tool.schema, said) as Record<string, unknown> }
    : null;
}
