import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { BrandingInput, Logo } from '#generated/types.ts';
import type { Actor, AuditAction } from '../../domain/audit/entry.ts';
import { brandedClient, withLogo } from '../../domain/branding/branded-client.ts';
import { putLogo, removeLogoObject } from '../../domain/branding/logo-store.ts';
import { pictureOf } from '../../domain/branding/picture.ts';
import { changeClient } from '../../domain/clients/change-store.ts';
import { hasLeft } from '../../domain/clients/has-left.ts';
import { listKey, type ClientListRow } from '../../domain/clients/list-row.ts';
import { readListRow } from '../../domain/clients/list-store.ts';
import { changedMeanwhile, ClientRefusal } from '../../domain/clients/refusal.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import type { OpenClient } from './open-client.ts';

/** A client as the resolvers tell of it. */
export interface BrandedClient {
  profile: RegistryRow;
  listed: ClientListRow | null;
}

interface Parts {
  /** ms since the epoch. */
  now(): number;
  newId(): string;
  actor: Actor;
}

/** Seconds in which a logo can be seen at its address; the credentials that sign it last at least as long. */
const EXPIRES_IN = 300;
/** How often a logo is written again where somebody changed something else of the client at the same moment. */
const ATTEMPTS = 5;

export type Branding = ReturnType<typeof brandingOf>;

/** What can be done with one client's look. Each change is written with the entry that tells of it, or not at all. */
export function brandingOf(open: OpenClient, { now, newId, actor }: Parts) {
  const { clientId, rows, tables } = open;

  return {
    async logo(): Promise<Logo | null> {
      const row = await open.row();
      const Key = row?.branding?.logo_key;
      if (!row || !Key) return null;
      const { s3, bucket } = await open.bucketOf(row);
      const get = new GetObjectCommand({ Bucket: bucket, Key });
      return { url: await getSignedUrl(s3, get, { expiresIn: EXPIRES_IN }) };
    },

    /** Changes colour and words, on the version that it was done on. */
    async update(version: number, input: BrandingInput): Promise<BrandedClient> {
      const was = await existing();
      const is = brandedClient(was, input);
      if ((was.version ?? 0) !== version) throw changedMeanwhile();
      return told(await write(was, is, 'client_updated'));
    },

    /** The picture is there before a row names it, and the one before it goes when none does. */
    async setLogo(image: string): Promise<BrandedClient> {
      const picture = pictureOf(image);
      const row = await existing();
      if (hasLeft(row))
        throw new ClientRefusal(
          'HasLeft',
          'This client has left, so it takes no logo. Resume it first.',
          'logo',
        );
      const { s3, bucket } = await open.bucketOf(row);
      return changeLogo(await putLogo(s3, bucket, picture));
    },

    removeLogo: (): Promise<BrandedClient> => changeLogo(null),
  };

  async function changeLogo(key: string | null): Promise<BrandedClient> {
    for (let attempt = 1; ; attempt += 1) {
      const was = await existing();
      const before = was.branding?.logo_key ?? null;
      try {
        const profile = before === key ? was : await write(was, withLogo(was, key), 'logo_changed');
        const { s3, bucket } = await open.bucketOf(was);
        if (before && before !== key) await removeLogoObject(s3, bucket, before);
        return told(profile);
      } catch (error) {
        const isPassing = error instanceof ClientRefusal && error.type === 'Conflict';
        if (!isPassing || attempt === ATTEMPTS) throw error;
      }
    }
  }

  function write(was: RegistryRow, is: RegistryRow, action: AuditAction): Promise<RegistryRow> {
    const entry = { clientId, at: new Date(now()).toISOString(), id: newId(), actor, action };
    return changeClient(rows, tables, { was, is, entry });
  }

  async function existing(): Promise<RegistryRow> {
    const row = await open.row();
    if (row && row.status !== 'purged') return row;
    throw new ClientRefusal('BadInput', row ? "This client's data is gone." : 'There is no such client.');
  }

  async function told(profile: RegistryRow): Promise<BrandedClient> {
    return { profile, listed: (await readListRow(rows, tables.stats, listKey(profile))) ?? null };
  }
}
