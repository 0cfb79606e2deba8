import { z } from 'zod';

/** The pieces that many operations' inputs share, with AWS's limits. */
const between = (least: number, most: number) => {
  const message = `Must be between ${least} and ${most}, if provided.`;
  return z.number().int().min(least, message).max(most, message);
};

export const batchIds = z.array(
  z.looseObject({ Id: z.string().regex(/^[\w-]{1,80}$/, 'It is not an id of a batch entry.') }),
);
export const delaySeconds = between(0, 900);
export const mostMessages = between(1, 10);
export const receipt = z.string().min(1);
export const visibilitySeconds = between(0, 43_200);
export const waitSeconds = between(0, 20);

const attribute = z
  .object({
    DataType: z
      .string()
      .regex(/^(String|Number|Binary)(\.[\w.-]+)?$/, 'Its type must be String, Number or Binary.'),
    StringValue: z.string().min(1).optional(),
    BinaryValue: z.string().min(1).optional(),
  })
  .refine(
    (value) => (value.DataType.startsWith('Binary') ? value.BinaryValue : value.StringValue) !== undefined,
    'It must have a value of its type.',
  );

export const messageAttributes = z
  .record(
    z.string().regex(/^(?!\.)(?!.*\.\.)[\w.-]{1,256}(?<!\.)$/, 'It is not a name of an attribute.'),
    attribute,
  )
  .refine((attributes) => Object.keys(attributes).length <= 10, 'A message has at most 10 attributes.');

/** XML's characters, which are all a message may have. */
const FOREIGN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
export const messageBody = z
  .string()
  .min(1)
  .refine((body) => !FOREIGN.test(body), 'It has characters that no message may have.');
