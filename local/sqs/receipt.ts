/** Which delivery of which message a consumer holds. */
export interface Receipt {
  queue: string;
  id: string;
  /** How often the message had been received by then. */
  receives: number;
}

/** The handle a consumer gets with a message; it stays good when the platform starts again. */
export function receiptHandle({ queue, id, receives }: Receipt): string {
  return Buffer.from(JSON.stringify([queue, id, receives])).toString('base64url');
}

/** What a handle stands for; null when this queue never gave it out. */
export function readReceipt(handle: string, queue: string): Receipt | null {
  try {
    const [of, id, receives] = JSON.parse(Buffer.from(handle, 'base64url').toString()) as unknown[];
    if (of === queue && typeof id === 'string' && typeof receives === 'number')
      return { queue, id, receives };
  } catch {
    // Said by the answer.
  }
  return null;
}
