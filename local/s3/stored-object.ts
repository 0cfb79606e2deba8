/** An object as its bucket knows it. */
export interface StoredObject {
  key: string;
  /** bytes */
  size: number;
  /** Without quotes: the body's MD5, or the MD5 of its parts' MD5s, a dash and their number. */
  etag: string;
  /** ms since the epoch */
  lastModified: number;
  /** What is answered with it, by lower-case name: content-type, cache-control, x-amz-meta-... */
  headers: Record<string, string>;
  checksum: Checksum | null;
}

export interface Checksum {
  algorithm: ChecksumAlgorithm;
  /** base64; of a composite one, with a dash and the number of parts. */
  value: string;
  type: 'FULL_OBJECT' | 'COMPOSITE';
}

export type ChecksumAlgorithm = 'CRC32' | 'SHA1' | 'SHA256';

/** An object and where its bytes lie. */
export interface ObjectEntry extends StoredObject {
  file: string;
  /** Where in the file the body begins. */
  offset: number;
}
