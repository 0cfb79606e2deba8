import { z } from 'zod';
import { statisticOf } from './statistic.ts';

/** The pieces that many operations' inputs share, with AWS's limits. Times come as seconds since the epoch. */
export const text = z.string().min(1).max(255);
export const namespace = text;
export const milliseconds = z.number().transform((seconds) => Math.round(seconds * 1_000));
export const period = z
  .number()
  .int()
  .refine((seconds) => seconds > 0 && seconds % 60 === 0, 'The period must be a multiple of 60 seconds.');
export const statistic = z
  .string()
  .refine((name) => statisticOf(name) !== null, 'This statistic is not offered here.');
export const unit = z.string().max(64).default('None');

export const dimensions = z
  .array(z.object({ Name: text, Value: z.string().min(1).max(1_024) }))
  .max(30)
  .default([])
  .transform((pairs) => Object.fromEntries(pairs.map(({ Name, Value }) => [Name, Value])));

/** Where a list goes on. */
export const nextToken = z
  .string()
  .regex(/^\d{1,9}$/, 'This token is none of ours.')
  .transform(Number)
  .default(0);
