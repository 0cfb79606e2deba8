/** Ends a call whose other side has fallen silent. */
export function callWatch(silenceMs: number) {
  const controller = new AbortController();
  let silent = false;
  let timer: NodeJS.Timeout;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silent = true;
      controller.abort();
    }, silenceMs);
  };
  const gone = new Promise<never>((_, reject) =>
    controller.signal.addEventListener('abort', () => reject(new Error('silent'))),
  );
  gone.catch(() => {});
  heard();

  return {
    signal: controller.signal,
    silent: () => silent,
    /** The promise's value, unless nothing is heard for too long. */
    unlessSilent: <T>(promise: Promise<T>): Promise<T> => Promise.race([promise, gone]),
    /** The pieces of a stream; throws where one is too long in coming. */
    async *pieces<T>(stream: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
      const iterator =
        Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]();
      for (;;) {
        const next = await Promise.race([iterator.next(), gone]);
        if (next.done) return;
        heard();
        yield next.value;
      }
    },
    end: () => clearTimeout(timer),
  };
}
