/** All that is kept, as it stands in the file. Times are ms since the epoch. */
export interface SecretsState {
  format: 1;
  /** By name. */
  secrets: Record<string, Secret>;
}

export interface Secret {
  name: string;
  /** With the six characters that AWS puts behind the name. */
  arn: string;
  description: string;
  tags: { Key: string; Value: string }[];
  createdAt: number;
  changedAt: number;
  /** When it goes for good; null unless somebody has deleted it. */
  deletedAt: number | null;
  /** By version id. */
  versions: Record<string, SecretVersion>;
}

export interface SecretVersion {
  value: SecretValue;
  /** AWSCURRENT, AWSPREVIOUS and others. One without any is on its way out. */
  stages: string[];
  createdAt: number;
}

/** One of the two; bytes in base64. */
export type SecretValue = { text: string } | { bytes: string };
