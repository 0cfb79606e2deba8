import { z } from 'zod';
import { defineTool, type ChatTool, type ToolContext } from './tool.ts';

/** Tells the company's people that somebody wants to speak with one of them. */
export function requestHuman(escalate: (context: ToolContext, reason: string) => Promise<void>): ChatTool {
  return defineTool({
    name: 'request_human',
    description: 'Tells a person of the company that the visitor wants to speak with somebody.',
    input: z.object({ reason: z.string().trim().min(1).max(200) }),
    schema: {
      type: 'object',
      properties: { reason: { type: 'string', description: 'What the visitor wants, in a few words.' } },
      required: ['reason'],
    },
    async run({ reason }, context) {
      await escalate(context, reason);
      return {
        result: { status: 'told' },
        events: [{ event: 'escalated', data: {} }],
        action: 'asked for a person',
      };
    },
  });
}
