// The AWS SDK's clients. Credentials, profile and AWS_ENDPOINT_URL are found by the SDK as by every AWS tool.
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { S3Client } from '@aws-sdk/client-s3';

export interface Clients {
  readonly cloudFormation: CloudFormationClient;
  readonly cloudFront: CloudFrontClient;
  readonly s3: S3Client;
}

export function toClients(region: string): Clients {
  // On AWS a bucket is a host name; a local endpoint has one host only, so there it is a path.
  const isLocal = process.env.AWS_ENDPOINT_URL ?? process.env.AWS_ENDPOINT_URL_S3;
  return {
    cloudFormation: new CloudFormationClient({ region }),
    cloudFront: new CloudFrontClient({ region }),
    s3: new S3Client({ region, forcePathStyle: isLocal !== undefined && isLocal !== '' }),
  };
}

/** AWS_REGION's or the profile's; undefined where neither names one. Needs no credentials and asks nobody. */
export async function findRegion(): Promise<string | undefined> {
  try {
    return await new CloudFormationClient({}).config.region();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Region is missing')) return undefined;
    throw error;
  }
}
