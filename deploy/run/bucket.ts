// The bucket: put one file, delete all of it.
import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Upload } from '../plan/step.ts';

export async function putFile(
  client: S3Client,
  bucket: string,
  { key, contentType, cacheControl }: Upload,
  bytes: Uint8Array,
): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: bytes,
      ContentType: contentType,
      CacheControl: cacheControl,
    }),
  );
}

/** With every version of every file: a bucket that has any is not deleted by S3. */
export async function deleteBucket(client: S3Client, bucket: string): Promise<void> {
  while (await deleteSome(client, bucket)) {
    // A page of them each time, until none is left.
  }
  await client.send(new DeleteBucketCommand({ Bucket: bucket }));
}

async function deleteSome(client: S3Client, bucket: string): Promise<boolean> {
  const found = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
  const versions = [...(found.Versions ?? []), ...(found.DeleteMarkers ?? [])];
  if (versions.length === 0) return false;
  const Objects = versions.map(({ Key, VersionId }) => ({ Key, VersionId }));
  const { Errors = [] } = await client.send(
    new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
  );
  const [first] = Errors;
  if (first !== undefined) throw new Error(`${first.Key} cannot be deleted: ${first.Message}`);
  return true;
}
