/** Where Amplify keeps its tokens: in this page's memory, gone with it. Never localStorage, never a cookie. */
const kept = new Map<string, string>();

export const memoryStorage = {
  setItem: async (key: string, value: string) => void kept.set(key, value),
  getItem: async (key: string) => kept.get(key) ?? null,
  removeItem: async (key: string) => void kept.delete(key),
  clear: async () => kept.clear(),
};

/** A token that Amplify has stored, by the end of its key. */
export function storedToken(name: 'idToken' | 'refreshToken'): string | null {
  for (const [key, value] of kept) if (key.endsWith(`.${name}`)) return value;
  return null;
}
