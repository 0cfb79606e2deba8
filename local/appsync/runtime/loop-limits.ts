/**
 * The part of the bootstrap that stops loops where AppSync stops them, and says so. It has `tick`, `hidden`, `host` and
 * `iterations` from there, and gives it `listed` for what for-of goes through and `keyed` for for-in.
 */
export const loopLimits = String.raw`
  const isArray = Array.isArray;
  const slice = array.slice;
  // Whether the methods are cut as for-of, map and reduce were seen to be is assumed.
  const limited = (list) => {
    tick();
    if (!isArray(list)) return list;
    if (list.length > iterations) {
      host.warnOfLoop('A loop over ' + list.length + ' elements was cut at ' + iterations + ': AppSync does this without an error.');
    }
    return apply(slice, list, [0, iterations]);
  };
  const iterator = Symbol.iterator;
  // Said of AppSync, not proven: what is appended during a for-of is not visited.
  const listed = (list) => {
    const visited = limited(list);
    if (!isArray(list)) return list;
    const length = list.length;
    let at = 0;
    const next = () => {
      if (at < visited.length) return { done: false, value: visited[at++] };
      if (list.length > length) {
        host.warnOfLoop('A list grew by ' + (list.length - length) + ' elements during its for-of: they were not visited, as is said of AppSync.');
      }
      return { done: true, value: undefined };
    };
    return { [iterator]: () => ({ next }) };
  };
  const warnOver = (length, what) => {
    tick();
    if (length > iterations) {
      host.warnOfLoop(what + ' over ' + length + ' elements: AppSync may stop at ' + iterations + ' without an error.');
    }
  };
  const keyed = (object) => {
    warnOver(keys(object ?? {}).length, 'A for-in');
    return object;
  };

  for (const key of ['map', 'forEach', 'filter', 'flatMap', 'reduce', 'reduceRight', 'some', 'every', 'find', 'findIndex']) {
    const original = array[key];
    hidden(array, key, function (...given) { return apply(original, limited(this), given); });
  }
  for (const key of ['findLast', 'findLastIndex']) {
    const original = array[key];
    hidden(array, key, function (...given) { warnOver(this.length, key); return apply(original, this, given); });
  }
`;
