/** Looks at what may only be on its way. */
const LOOKS = 3;

/**
 * What every one of three looks finds. An event is in its table before it is in the read models, so what is gone at
 * the next look was never wrong. One look is enough where it finds nothing.
 */
export async function lasting(look: () => Promise<string[]>, wait: () => Promise<void>): Promise<string[]> {
  let found = await look();
  for (let looks = 1; looks < LOOKS && found.length > 0; looks += 1) {
    await wait();
    const again = new Set(await look());
    found = found.filter((difference) => again.has(difference));
  }
  return found;
}
