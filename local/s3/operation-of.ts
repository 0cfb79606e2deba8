import { notImplemented } from './errors.ts';
import type { Operation } from './operation.ts';
import { abortMultipartUpload } from './operations/abort-multipart-upload.ts';
import { deleteBucket, getBucketLocation, headBucket } from './operations/buckets.ts';
import { completeMultipartUpload } from './operations/complete-multipart-upload.ts';
import { copyObject } from './operations/copy-object.ts';
import { createMultipartUpload } from './operations/create-multipart-upload.ts';
import { deleteObject } from './operations/delete-object.ts';
import { deleteObjects } from './operations/delete-objects.ts';
import { getObject, headObject } from './operations/get-object.ts';
import { listObjectsV2 } from './operations/list-objects-v2.ts';
import { listParts } from './operations/list-parts.ts';
import { putObject } from './operations/put-object.ts';
import { uploadPart } from './operations/upload-part.ts';
import type { S3Request } from './request.ts';

/** Query parameters that turn a request into another operation. What is not here is no part of which one it is. */
const TURNS =
  /^(accelerate|acl|analytics|attributes|cors|delete|encryption|intelligent-tiering|inventory|legal-hold|lifecycle|list-type|location|logging|metrics|notification|object-lock|ownershipControls|partNumber|policy|policyStatus|publicAccessBlock|renameObject|replication|requestPayment|restore|retention|select|session|tagging|torrent|uploadId|uploads|versionId|versioning|versions|website)$/;

/** By method, whether there is a key, and the parameters that turn it. */
const OPERATIONS: Record<string, Operation> = {
  'HEAD bucket': headBucket,
  'DELETE bucket': deleteBucket,
  'GET bucket ?list-type': listObjectsV2,
  'GET bucket ?location': getBucketLocation,
  'POST bucket ?delete': deleteObjects,
  'GET key': getObject,
  'HEAD key': headObject,
  'PUT key': putObject,
  'PUT key copy': copyObject,
  'DELETE key': deleteObject,
  'POST key ?uploads': createMultipartUpload,
  'PUT key ?partNumber ?uploadId': uploadPart,
  'POST key ?uploadId': completeMultipartUpload,
  'GET key ?uploadId': listParts,
  'DELETE key ?uploadId': abortMultipartUpload,
};

/** Which operation a request to a bucket means; throws NotImplemented for one that is not offered here. */
export function operationOf({ method, key, query, headers }: S3Request): Operation {
  const turns = [...query.keys()].filter((name) => TURNS.test(name)).sort();
  const named = [
    method,
    key === '' ? 'bucket' : 'key',
    ...(headers['x-amz-copy-source'] === undefined ? [] : ['copy']),
    ...turns.map((name) => `?${name}`),
  ].join(' ');
  const operation = OPERATIONS[named];
  if (!operation) throw notImplemented(`This operation (${named})`);
  return operation;
}
