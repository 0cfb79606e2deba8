import { z } from 'zod';
import type { Contact } from '../../domain/appointments/booking.ts';
import { isDay } from '../../domain/appointments/slots.ts';
import { cleanText } from '../http/clean-text.ts';
import type { BookingWish } from './desk.ts';

const line = (most: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/g, ' '))
    .pipe(z.string().min(1).max(most));

const WISH = z.object({
  date: z.string().refine(isDay),
  name: line(100),
  email: z.string().trim().pipe(z.email().max(254)),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{5,30}$/)
    .optional(),
  service: line(100).optional(),
});

type Field = keyof z.output<typeof WISH>;

/** Who comes and for what, each a single clean line; or the first field that cannot be taken. */
export function readWish(
  wish: BookingWish,
): { ok: true; contact: Contact; service?: string } | { ok: false; field: Field } {
  const read = WISH.safeParse(wish);
  if (!read.success) return { ok: false, field: read.error.issues[0]!.path[0] as Field };
  const { name, email, phone, service } = read.data;
  return { ok: true, contact: { name, email, ...(phone ? { phone } : {}) }, ...(service ? { service } : {}) };
}
