/** Keys in the order in which S3 lists them: by their UTF-8 bytes. */
export class SortedKeys {
  private readonly keys: string[];

  constructor(keys: Iterable<string> = []) {
    this.keys = [...new Set(keys)].sort(compareBytes);
  }

  add(key: string): void {
    const at = this.indexOf(key);
    if (this.keys[at] !== key) this.keys.splice(at, 0, key);
  }

  remove(key: string): void {
    const at = this.indexOf(key);
    if (this.keys[at] === key) this.keys.splice(at, 1);
  }

  get size(): number {
    return this.keys.length;
  }

  at(index: number): string | undefined {
    return this.keys[index];
  }

  /** The place of the first key that is not before this one. */
  indexOf(key: string): number {
    return this.firstWhere((other) => compareBytes(other, key) >= 0);
  }

  /** The place of the first key after all that begin with the prefix. */
  indexAfter(prefix: string): number {
    return this.firstWhere((other) => !other.startsWith(prefix) && compareBytes(other, prefix) > 0);
  }

  private firstWhere(holds: (key: string) => boolean): number {
    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(this.keys[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Compares as UTF-8 bytes would: only surrogates, which stand for the highest characters, rank otherwise in UTF-16. */
function compareBytes(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [one.charCodeAt(index), other.charCodeAt(index)];
    if (a !== b) return rank(a) - rank(b);
  }
  return one.length - other.length;
}

function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
