import { useCallback, useState } from 'react';

/** Whether anything on a page is unsaved, where the page has several forms: each tells of itself. */
export function useUnsavedParts() {
  const [parts, setParts] = useState<readonly string[]>([]);
  const tellUnsaved = useCallback(
    (part: string, isUnsaved: boolean) =>
      setParts((before) => {
        if (before.includes(part) === isUnsaved) return before;
        return isUnsaved ? [...before, part] : before.filter((each) => each !== part);
      }),
    [],
  );
  return { isUnsaved: parts.length > 0, tellUnsaved };
}
