import { z } from 'zod';
import type { BookingDesk } from '../booking/desk.ts';
import { defineTool, type ChatTool } from './tool.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

/** Books a time; it is confirmed when the visitor enters the code that was mailed. */
export function bookAppointment(desk: BookingDesk): ChatTool {
  return defineTool({
    name: 'book_appointment',
    description:
      'Books an appointment. Ask for name and e-mail first. The visitor gets a code by e-mail and enters it in the chat.',
    input: z.object({
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written YYYY-MM-DD.'),
      time: z.string().regex(/^\d{2}:\d{2}$/, 'A time is written HH:MM.'),
      name: text(100),
      email: z.email('This is no e-mail address.').max(254),
      phone: text(30).optional(),
      service: text(100).optional(),
    }),
    schema: {
      type: 'object',
      properties: {
        date: { type: 'string', description: 'The day, YYYY-MM-DD.' },
        time: { type: 'string', description: 'The time, HH:MM, 24 hours, local.' },
        name: { type: 'string', description: "The visitor's name." },
        email: { type: 'string', description: "The visitor's e-mail address." },
        phone: { type: 'string', description: "The visitor's phone number, if given." },
        service: { type: 'string', description: 'What the appointment is for, if said.' },
      },
      required: ['date', 'time', 'name', 'email'],
    },
    async run(wish, { sessionId, messageId }) {
      const booked = await desk.book({ ...wish, sessionId, requestId: messageId });
      if (!booked.ok)
        return {
          result: {
            error: booked.reason,
            ...(booked.field ? { field: booked.field } : {}),
            ...(booked.times ? { free_times: booked.times } : {}),
          },
          ...(booked.times?.length
            ? { events: [{ event: 'slots', data: { date: wish.date, times: booked.times } }] }
            : {}),
        };
      const { appointmentId, date, time, email, codeExpiresAt, isCodeUnsent } = booked.appointment;
      const mail = isCodeUnsent
        ? { code_not_sent_to: email, hint: 'The mail could not be sent. A new code can be asked for below.' }
        : { code_sent_to: email };
      return {
        result: { status: 'pending', date, time, ...mail },
        events: [{ event: 'booking', data: { appointmentId, date, time, email, expiresAt: codeExpiresAt } }],
        action: `booked ${date} ${time}`,
      };
    },
  });
}
