/** A change to a text: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** A replacement that keeps as many line ends as it takes away. */
export function replace(code: string, { start, end }: { start: number; end: number }, text: string): Edit {
  return { start, end, text: text + code.slice(start, end).replace(/[^\n]/g, '') };
}

/** The text with all edits made; they must not overlap. */
export function applyEdits(code: string, edits: Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    out += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + code.slice(at);
}

/** Finds a place of the edited text in the text as it was. Lines and columns count from 1. */
export type PlaceMap = (line: number, column: number) => number;

/** The author's column of a place in edited code; lines never move. */
export function placeMap(code: string, edits: Edit[]): PlaceMap {
  const inserted = new Map<number, { column: number; length: number }[]>();
  for (const { start, end, text } of inOrder(edits)) {
    if (start !== end) continue;
    const before = code.slice(0, start);
    const line = before.split('\n').length;
    const place = { column: start - before.lastIndexOf('\n'), length: text.length };
    inserted.set(line, [...(inserted.get(line) ?? []), place]);
  }
  return (line, column) => {
    let shift = 0;
    for (const place of inserted.get(line) ?? []) {
      if (column < place.column + shift) break;
      if (column < place.column + shift + place.length) return place.column;
      shift += place.length;
    }
    return column - shift;
  };
}

const inOrder = (edits: Edit[]) => [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
