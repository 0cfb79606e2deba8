import { z } from 'zod';
import type { PolicyDocument } from './policy.ts';

const texts = z.union([z.string(), z.array(z.string())]);
const statement = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: texts.optional(),
    NotAction: texts.optional(),
    Resource: texts.optional(),
    NotResource: texts.optional(),
    Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  })
  .refine(({ Action, NotAction }) => (Action === undefined) !== (NotAction === undefined))
  .refine(({ Resource, NotResource }) => (Resource === undefined) !== (NotResource === undefined));
const document = z.strictObject({
  Version: z.enum(['2008-10-17', '2012-10-17']).optional(),
  Id: z.string().optional(),
  Statement: z.union([statement, z.array(statement)]),
});

/** An identity or session policy from its JSON; null where it is none. */
export function readPolicy(text: string): PolicyDocument | null {
  try {
    const read = document.safeParse(JSON.parse(text));
    return read.success ? (read.data as PolicyDocument) : null;
  } catch {
    return null;
  }
}
