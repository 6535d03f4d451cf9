// Faults in the bucket and the distribution.
import type { Fault } from './fault.ts';

export const PAGE_FAULTS: readonly Fault[] = [
  {
    rule: 'the bucket is private',
    from: 'BlockPublicPolicy: true',
    to: 'BlockPublicPolicy: false',
  },
  { rule: 'the bucket is private', from: 'SSEAlgorithm: AES256', to: 'SSEAlgorithm: none' },
  { rule: 'the bucket is private', from: 'Status: Enabled }', to: 'Status: Suspended }' },
  {
    rule: 'the bucket is private',
    from: 'DeletionPolicy: RetainExceptOnCreate',
    to: 'DeletionPolicy: Delete',
  },
  {
    rule: 'the bucket answers',
    from: `aws:SecureTransport: 'false'`,
    to: `aws:SecureTransport: 'true'`,
  },
  {
    rule: 'the bucket answers',
    from: `Resource: [!GetAtt Bucket.Arn, !Sub '\${Bucket.Arn}/*']`,
    to: 'Resource: [!GetAtt Bucket.Arn]',
  },
  { rule: 'the bucket answers', from: `distribution/\${Distribution}`, to: 'distribution/*' },
  {
    rule: 'the distribution reads',
    from: '            OriginAccessControlId: !GetAtt OriginAccessControl.Id\n',
    to: '',
  },
  {
    rule: 'the distribution reads',
    from: '        DefaultRootObject: index.html\n',
    to: `        DefaultRootObject: index.html
        CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 200, ResponsePagePath: /index.html }]\n`,
  },
  { rule: 'the distribution reads', from: 'redirect-to-https', to: 'allow-all' },
  { rule: 'the distribution reads', from: 'http2and3', to: 'http2' },
  { rule: 'the distribution reads', from: 'Compress: true', to: 'Compress: false' },
  { rule: 'the distribution reads', from: 'TLSv1.2_2021', to: 'TLSv1' },
  { rule: 'what is cached', from: 'MinTTL: 0', to: 'MinTTL: 60' },
  { rule: 'what is cached', from: 'DefaultTTL: 0', to: 'DefaultTTL: 86400' },
  {
    rule: 'every header',
    from: '            - { Header: Cross-Origin-Opener-Policy, Value: same-origin, Override: true }\n',
    to: '',
  },
  { rule: 'every header', from: 'ReferrerPolicy: no-referrer', to: 'ReferrerPolicy: unsafe-url' },
  { rule: 'every header', from: '          ContentTypeOptions: { Override: true }\n', to: '' },
  { rule: 'every header', from: 'Value: !Ref PermissionsPolicy', to: 'Value: usb=*' },
  {
    rule: 'every header',
    from: '          ResponseHeadersPolicyId: !Ref PageHeaders\n',
    to: '',
  },
];
