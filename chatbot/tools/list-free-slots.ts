import { z } from 'zod';
import type { BookingDesk } from '../booking/desk.ts';
import { defineTool, type ChatTool } from './tool.ts';

const DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written YYYY-MM-DD.');

/** Which times of a day are free. */
export function listFreeSlots(desk: BookingDesk): ChatTool {
  return defineTool({
    name: 'list_free_slots',
    description: 'Free appointment times of one day, in the local time of the company.',
    input: z.object({ date: DATE }),
    schema: {
      type: 'object',
      properties: { date: { type: 'string', description: 'The day, YYYY-MM-DD.' } },
      required: ['date'],
    },
    async run({ date }) {
      const found = await desk.freeSlots(date);
      if (!found.ok) return { result: { date, error: found.reason } };
      return {
        result: { date, times: found.times },
        ...(found.times.length > 0
          ? { events: [{ event: 'slots', data: { date, times: found.times } }] }
          : {}),
      };
    },
  });
}
