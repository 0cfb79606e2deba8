import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A resolver by its file: `Query.client.ts` answers that field, `Query.client.1-profile.ts` is its first step. */
export interface ResolverFile {
  /** `Query.client`. */
  field: string;
  typeName: string;
  fieldName: string;
  /** From 1 in a pipeline's steps; null for the field's own file. */
  step: number | null;
  /** `Query.client.1-profile`, the name of the built file without its ending. */
  name: string;
  /** Folder under resolvers/. */
  room: string;
  /** Source path from the root. */
  path: string;
}

const pattern = /^([A-Z]\w*)\.([a-z]\w*)(?:\.(\d)-[a-z-]+)?\.ts$/;

/** Every resolver of the tree, in the order of rooms, fields and steps. */
export function resolverFiles(root: string): ResolverFile[] {
  const entries = readdirSync(join(root, 'resolvers'), { withFileTypes: true });
  const rooms = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return rooms.flatMap((room) =>
    readdirSync(join(root, 'resolvers', room))
      .sort()
      .flatMap((file) => {
        const [, typeName, fieldName, step] = pattern.exec(file) ?? [];
        if (!typeName || !fieldName) return [];
        return {
          field: `${typeName}.${fieldName}`,
          typeName,
          fieldName,
          step: step ? Number(step) : null,
          name: file.slice(0, -'.ts'.length),
          room,
          path: `resolvers/${room}/${file}`,
        };
      }),
  );
}
