/** A bucket's ARN. */
export function bucketArn(name: string): string {
  return `arn:aws:s3:::${name}`;
}

/** An object's ARN, the key as it is. */
export function objectArn(bucket: string, key: string): string {
  return `${bucketArn(bucket)}/${key}`;
}
