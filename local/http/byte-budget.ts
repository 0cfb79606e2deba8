export type ByteBudget = ReturnType<typeof createByteBudget>;

/** How many bytes of bodies may be held in memory at once, by all requests together. */
export function createByteBudget(limitBytes: number) {
  let held = 0;
  return {
    /** One request's part: `take` says whether there is room for so many more bytes, `leave` gives all of them back. */
    open() {
      let mine = 0;
      return {
        take(bytes: number): boolean {
          if (held + bytes > limitBytes) return false;
          held += bytes;
          mine += bytes;
          return true;
        },
        leave(): void {
          held -= mine;
          mine = 0;
        },
      };
    },
  };
}
