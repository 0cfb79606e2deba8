import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Content } from '../disk/write-durably.ts';
import { createLock } from '../disk/locks.ts';
import type { BucketDefinition } from './bucket-definition.ts';
import { deployedObjects } from './deployed-objects.ts';
import type { DeployedFolder } from './deployed-folder.ts';
import { listKeys, type ListOptions } from './list-keys.ts';
import type { NotificationRule } from './notifications/notification-rule.ts';
import { moveObjectFile, readObjectFile, writeObjectFile } from './object-file.ts';
import { readObject } from './read-object.ts';
import { SortedKeys } from './sorted-keys.ts';
import type { ObjectEntry, StoredObject } from './stored-object.ts';

/** Looks at what is there under the key before it is replaced or removed; throws to leave it. */
type Check = (existing: ObjectEntry | null) => void;

export type Bucket = ReturnType<typeof createBucket>;

/** One bucket over one folder: objects put into it, and above them the files that the template deploys to it. */
export function createBucket(first: BucketDefinition, folder: string) {
  const objectsFolder = join(folder, 'objects');
  const writingFolder = join(folder, 'writing');
  const uploadsFolder = join(folder, 'uploads');
  const deployments = new Map<string, DeployedFolder>();
  const addedNotifications = new Map<string, NotificationRule[]>();
  const lock = createLock();
  let definition = first;
  let loading: Promise<Loaded> | null = null;

  // A key is anything: only its hash becomes a name on the disk.
  const fileOf = (key: string) => join(objectsFolder, createHash('sha256').update(key).digest('hex'));
  const load = async (): Promise<Loaded> => {
    await rm(writingFolder, { recursive: true, force: true });
    for (const each of [objectsFolder, writingFolder, uploadsFolder])
      await mkdir(each, { recursive: true, mode: 0o700 });
    const entries = new Map<string, ObjectEntry>();
    for (const deployed of deployments.values())
      for (const entry of await deployedObjects(deployed)) entries.set(entry.key, entry);
    for (const name of await readdir(objectsFolder)) {
      const entry = await readObjectFile(join(objectsFolder, name));
      if (entry) entries.set(entry.key, entry);
    }
    return { entries, sorted: new SortedKeys(entries.keys()) };
  };
  const loaded = () => (loading ??= load());

  return {
    /** Event rules that other resources of a template ask for, by their ids. */
    addedNotifications,
    uploadsFolder,
    lock,
    get definition(): BucketDefinition {
      return definition;
    },
    define(next: BucketDefinition): void {
      definition = next;
    },
    /** Every event rule: the bucket's own, and those that other resources ask for. */
    notifications: () => [...definition.notifications, ...[...addedNotifications.values()].flat()],
    /** Files of the template; what was put under the same key stays. The first request for the bucket reads them. */
    deploy(id: string, deployed: DeployedFolder): void {
      deployments.set(id, deployed);
      loading = null;
    },
    async find(key: string): Promise<ObjectEntry | null> {
      return (await loaded()).entries.get(key) ?? null;
    },
    async isEmpty(): Promise<boolean> {
      return (await loaded()).sorted.size === 0;
    },
    async list(options: ListOptions) {
      const { entries, sorted } = await loaded();
      const { keys, ...rest } = listKeys(sorted, options);
      return { ...rest, objects: keys.map((key) => entries.get(key)!) };
    },
    /** Puts an object in its place, whole or not at all. */
    async put(object: StoredObject, content: Content, check: Check): Promise<ObjectEntry> {
      const { entries, sorted } = await loaded();
      const written = join(writingFolder, randomUUID());
      try {
        const entry = await writeObjectFile(written, object, content);
        return await lock(object.key, async () => {
          check(entries.get(object.key) ?? null);
          const placed = await moveObjectFile(entry, fileOf(object.key));
          entries.set(object.key, placed);
          sorted.add(object.key);
          return placed;
        });
      } finally {
        await rm(written, { force: true });
      }
    },
    /** Whether there was such an object. A deployed file comes back with the next deployment. */
    async remove(key: string, check: Check = () => {}): Promise<boolean> {
      const { entries, sorted } = await loaded();
      return lock(key, async () => {
        check(entries.get(key) ?? null);
        await rm(fileOf(key), { force: true });
        sorted.remove(key);
        return entries.delete(key);
      });
    },
    /** An object's bytes, chosen by what the object then is; null for no object. */
    async read<T>(
      key: string,
      choose: (entry: ObjectEntry) => { start: number; end: number; with: T },
    ): Promise<{ entry: ObjectEntry; body: Buffer | Readable; with: T } | null> {
      const { entries } = await loaded();
      return lock(key, async () => {
        const entry = entries.get(key);
        if (!entry) return null;
        const chosen = choose(entry);
        return { entry, body: await readObject(entry, chosen.start, chosen.end), with: chosen.with };
      });
    },
    /** Forgets everything, on the disk too. */
    async erase(): Promise<void> {
      deployments.clear();
      loading = null;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Loaded {
  entries: Map<string, ObjectEntry>;
  sorted: SortedKeys;
}
