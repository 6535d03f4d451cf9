// The distribution: how the page is served.
import { EMPTY_CONFIG } from '../../../src/domain/config/config.ts';
import { toPageHeaders } from '../../../src/domain/config/page-headers.ts';
import { DESKS } from './desks.ts';
import { type Resolved, resolveTemplate } from './resolve-template.ts';
import { type Rule, toDistribution, toProperties } from './rule.ts';

export const PAGE_RULES: readonly Rule[] = [
  {
    rule: 'the distribution reads by access control, speaks TLS, and answers a missing file as missing',
    look(template) {
      const plain = toDistribution(template, DESKS.plain);
      const full = toDistribution(template, DESKS.full);
      const [origin] = plain.Origins as Record<string, unknown>[];
      const behavior = plain.DefaultCacheBehavior as Record<string, unknown>;
      const control = toProperties(resolveTemplate(template, DESKS.plain), 'OriginAccessControl');
      return [
        [origin?.OriginAccessControlId, '<OriginAccessControl.Id>'],
        [origin?.DomainName, '<Bucket.RegionalDomainName>'],
        [JSON.stringify(control).includes('"SigningBehavior":"always"'), true],
        [behavior.ViewerProtocolPolicy, 'redirect-to-https'],
        [behavior.AllowedMethods, ['GET', 'HEAD']],
        [
          [behavior.Compress, plain.HttpVersion],
          [true, 'http2and3'],
        ],
        [
          [plain.DefaultRootObject, plain.CustomErrorResponses],
          ['index.html', undefined],
        ],
        [
          [plain.Aliases, plain.ViewerCertificate, plain.Logging],
          [undefined, { CloudFrontDefaultCertificate: true }, undefined],
        ],
        [full.Aliases, ['desk.example.com']],
        [
          full.ViewerCertificate,
          {
            AcmCertificateArn: DESKS.full.CertificateArn,
            SslSupportMethod: 'sni-only',
            MinimumProtocolVersion: 'TLSv1.2_2021',
          },
        ],
        [
          full.Logging,
          {
            Bucket: 'example-logs.s3.amazonaws.com',
            Prefix: 'orders-desk/',
            IncludeCookies: false,
          },
        ],
      ];
    },
  },
  {
    rule: 'what is cached follows the files’ own headers',
    look(template) {
      const { CachePolicyConfig } = toProperties(
        resolveTemplate(template, DESKS.plain),
        'CachePolicy',
      );
      const { MinTTL, DefaultTTL } = CachePolicyConfig as Record<string, unknown>;
      const behavior = toDistribution(template, DESKS.plain).DefaultCacheBehavior;
      return [
        [
          [MinTTL, DefaultTTL],
          [0, 0],
        ],
        [(behavior as { CachePolicyId: unknown }).CachePolicyId, '<CachePolicy>'],
      ];
    },
  },
  {
    rule: 'every header that locks the page down is sent with every answer',
    look(template) {
      const headers = toPageHeaders(EMPTY_CONFIG);
      const parameters = {
        ...DESKS.plain,
        ContentSecurityPolicy: headers['Content-Security-Policy'] ?? '',
        PermissionsPolicy: headers['Permissions-Policy'] ?? '',
      };
      const sent = listHeaders(resolveTemplate(template, parameters));
      const behavior = toDistribution(template, DESKS.plain).DefaultCacheBehavior;
      return [
        [{ ...sent, ...headers }, sent],
        [sent['Strict-Transport-Security'], 63072000],
        [
          (behavior as { ResponseHeadersPolicyId: unknown }).ResponseHeadersPolicyId,
          '<PageHeaders>',
        ],
      ];
    },
  },
];

/** As a browser gets them. */
function listHeaders(resolved: Resolved): Readonly<Record<string, unknown>> {
  const { ResponseHeadersPolicyConfig } = toProperties(resolved, 'PageHeaders');
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } =
    ResponseHeadersPolicyConfig as {
      SecurityHeadersConfig: Record<string, Record<string, unknown>>;
      CustomHeadersConfig: { Items: { Header: string; Value: string; Override: boolean }[] };
    };
  const own = custom.Items.map(({ Header, Value }) => [Header, Value] as const);
  return {
    ...Object.fromEntries(own),
    'Content-Security-Policy': security.ContentSecurityPolicy?.ContentSecurityPolicy,
    'Referrer-Policy': security.ReferrerPolicy?.ReferrerPolicy,
    'Strict-Transport-Security': security.StrictTransportSecurity?.AccessControlMaxAgeSec,
    'X-Content-Type-Options': security.ContentTypeOptions && 'nosniff',
    'X-Frame-Options': security.FrameOptions?.FrameOption,
  };
}
