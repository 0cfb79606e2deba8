import type { ToolConfiguration } from '@aws-sdk/client-bedrock-runtime';
import { constraint, invalid } from './invalid.ts';

const NAME = /^[a-zA-Z0-9_-]+$/;

/** The tools that a request offers. */
export function checkToolConfig(toolConfig: ToolConfiguration | null): void {
  if (!toolConfig) return;
  const { tools } = toolConfig;
  if (!Array.isArray(tools) || tools.length === 0)
    throw constraint(tools ?? [], 'toolConfig.tools', 'Member must have length greater than or equal to 1');
  const names = new Set<string>();
  tools.forEach((tool, index) => {
    if (!tool.toolSpec) return;
    const { name, inputSchema } = tool.toolSpec;
    const path = `toolConfig.tools.${index + 1}.member.toolSpec.name`;
    if (!name || !NAME.test(name))
      throw constraint(name ?? '', path, 'Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+');
    if (name.length > 64) throw constraint(name, path, 'Member must have length less than or equal to 64');
    if (names.has(name)) throw invalid(`The tool ${name} is already defined at toolConfig.tools.${index}.`);
    names.add(name);
    const schema = inputSchema?.json as { type?: unknown } | undefined;
    if (schema?.type !== 'object')
      throw invalid(
        `The value at toolConfig.tools.${index}.toolSpec.inputSchema.json.type must be one of the following: object.`,
      );
  });
}
