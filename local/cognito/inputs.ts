import { z } from 'zod';

/** The pieces that many operations' inputs share, with AWS's limits. */
export const username = z.string().min(1).max(128);
export const password = z.string().min(1).max(256);
export const poolId = z.string().min(1).max(55);
export const clientId = z.string().min(1).max(128);
export const groupName = z.string().min(1).max(128);
export const token = z.string().min(1).max(16_384);
export const session = z.string().min(20).max(2048);
export const code = z.string().min(1).max(2048);

export const attributes = z
  .array(z.object({ Name: z.string().min(1).max(32), Value: z.string().max(2048).default('') }))
  .max(100);

/** A list's page size; Cognito's own ceiling is 60. */
export const limit = z.number().int().min(0).max(60).default(60);
