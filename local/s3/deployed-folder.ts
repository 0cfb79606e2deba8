/** A folder of files put into a bucket by the template. */
export interface DeployedFolder {
  folder: string;
  /** The key prefix it lies under. */
  prefix: string;
  /** As `aws s3 sync` takes them: what is excluded may be included again. */
  exclude: string[];
  include: string[];
  cacheControl: string | null;
}
