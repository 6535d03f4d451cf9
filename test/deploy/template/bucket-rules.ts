// The bucket: private, and read by the distribution alone.
import { DESKS } from './desks.ts';
import { resolveTemplate } from './resolve-template.ts';
import { type Rule, toProperties } from './rule.ts';

export const BUCKET_RULES: readonly Rule[] = [
  {
    rule: 'the bucket is private, encrypted and versioned, and outlives the stack',
    look(template) {
      const { resources } = resolveTemplate(template, DESKS.plain);
      const bucket = toProperties({ resources }, 'Bucket');
      const keeps = [resources.Bucket, resources.UserPool].map((one) => {
        return [one?.DeletionPolicy, one?.UpdateReplacePolicy];
      });
      return [
        [
          bucket.PublicAccessBlockConfiguration,
          {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        ],
        [bucket.OwnershipControls, { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] }],
        [JSON.stringify(bucket.BucketEncryption).includes('"SSEAlgorithm":"AES256"'), true],
        [bucket.VersioningConfiguration, { Status: 'Enabled' }],
        [keeps, [1, 2].map(() => ['RetainExceptOnCreate', 'Retain'])],
      ];
    },
  },
  {
    rule: 'the bucket answers this distribution alone, and nobody without TLS',
    look(template) {
      const { resources } = resolveTemplate(template, DESKS.plain);
      const { Bucket, PolicyDocument } = toProperties({ resources }, 'BucketPolicy');
      const strip = ({ Sid: _, ...rest }: { Sid?: string }) => rest;
      const statements = (PolicyDocument as { Statement: { Sid?: string }[] }).Statement;
      const account = 'arn:aws:cloudfront::123456789012:distribution';
      return [
        [Bucket, '<Bucket>'],
        [
          statements.map(strip),
          [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: ['<Bucket.Arn>', '<Bucket.Arn>/*'],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
            {
              Effect: 'Allow',
              Principal: { Service: 'cloudfront.amazonaws.com' },
              Action: 's3:GetObject',
              Resource: '<Bucket.Arn>/*',
              Condition: { StringEquals: { 'AWS:SourceArn': `${account}/<Distribution>` } },
            },
          ],
        ],
      ];
    },
  },
];
