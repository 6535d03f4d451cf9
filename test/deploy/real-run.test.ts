// The real command against a stand-in for AWS: what goes over the wire, and in which order.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTemplate } from '../../deploy/read-template.ts';
import { parseConfigText } from '../../src/domain/config/parse-config.ts';
import { type AwsStandIn, startAws } from './aws-stand-in.ts';
import { BUILD, giveDeploy, listSteps, SETTINGS } from './given-deploy.ts';

vi.setConfig({ testTimeout: 120_000 });
const given = giveDeploy();
const OUTPUTS = {
  Address: 'https://d111111abcdef8.cloudfront.net/',
  BucketName: 'orders-desk-bucket',
  DistributionId: 'E111',
  IdentityPoolId: 'eu-west-1:11111111-2222-3333-4444-555555555555',
  Issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
  ClientId: '1h57kf5cpq17m0eml12example',
  SignInDomain: 'https://orders-desk-test.auth.eu-west-1.amazoncognito.com',
};

describe('a real run', () => {
  let aws: AwsStandIn;
  let file = '';
  beforeAll(async () => {
    aws = await startAws();
  });
  afterAll(() => aws.close());
  beforeEach(async () => {
    aws.restart({ outputs: OUTPUTS });
    file = await given.settings(SETTINGS);
  });
  const deploy = (...words: readonly string[]) =>
    given.deploy(['--settings', file, ...words], {
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'not-a-secret',
    });
  const told = () =>
    aws.asked.map(
      ({ method, path, form }) => form.get('Action') ?? `${method} ${path.split('?')[0]}`,
    );

  it('does on the wire what the dry run prints, in its order, and ends with the address', async () => {
    const dry = await deploy('--dry-run');
    expect(aws.asked).toEqual([]);
    const { code, out, err } = await deploy();
    expect([code, err]).toEqual([0, '']);
    expect(listSteps(out)).toEqual(listSteps(dry.out));
    expect(out.trimEnd().split('\n').at(-1)).toBe(OUTPUTS.Address);
    const keys = [...out.matchAll(/Upload (\S+) /g)].map(([, key]) => key);
    expect(told()).toEqual([
      'DescribeStacks',
      'CreateStack',
      'DescribeStacks',
      'DescribeStacks',
      ...keys.map((key) => `PUT /orders-desk-bucket/${key}`),
      'POST /2020-05-31/distribution/E111/invalidation',
    ]);
    await checkRequests();
  });

  /** The template as it is, signatures for the region, and each file with its headers. */
  async function checkRequests(): Promise<void> {
    const [, created] = aws.asked;
    expect(created?.form.get('TemplateBody')).toBe(await readTemplate());
    expect(created?.form.get('Capabilities.member.1')).toBe('CAPABILITY_IAM');
    expect(created?.form.get('OnFailure')).toBe('DELETE');
    const sent = [...(created?.form.entries() ?? [])].flatMap(([name, value]) => {
      return name.endsWith('ParameterKey') ? [value] : [];
    });
    expect(sent).toEqual([
      ...Object.keys(SETTINGS.parameters),
      'ContentSecurityPolicy',
      'PermissionsPolicy',
    ]);
    const put = (key: string) => aws.asked.find(({ path }) => path.includes(`/${key}`));
    expect(put('assets/aws-12345678.js')?.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      authorization: expect.stringContaining('AKIDEXAMPLE/'),
    });
    expect(put('sw.js')?.headers).toMatchObject({ 'cache-control': 'no-cache' });
    expect(put('sw.js')?.headers.authorization).toContain('/eu-west-1/s3/aws4_request');
    expect(put('index.html')?.body).toBe(BUILD['index.html']);
    const { config, problems } = parseConfigText(put('config.json')?.body ?? '');
    expect(problems).toEqual([]);
    expect(config.environments).toMatchObject([
      {
        id: 'staging',
        identityPoolId: OUTPUTS.IdentityPoolId,
        signIn: { clientId: OUTPUTS.ClientId },
      },
    ]);
    expect(aws.asked.at(-1)?.body).toContain('<Path>/index.html</Path>');
  }

  it('updates a stack that is there, and goes on where nothing of it has changed', async () => {
    aws.stack.status = 'CREATE_COMPLETE';
    expect((await deploy()).code).toBe(0);
    expect(told().slice(0, 2)).toEqual(['DescribeStacks', 'UpdateStack']);
    aws.stack.next = 'unchanged';
    const { code, out } = await deploy();
    expect(code).toBe(0);
    expect(out).toContain(OUTPUTS.Address);
  });

  it('tells what failed in a stack that does not come to stand, and uploads nothing', async () => {
    aws.stack.next = 'failed';
    const { code, err } = await deploy();
    expect(code).toBe(1);
    expect(err).toMatch(
      /gave up:\n {2}UserPoolDomain CREATE_FAILED: Domain already .*\n {2}FirstGroup CREATE_FAILED/,
    );
    expect(err).not.toContain('Of another day');
    expect(told()).not.toContainEqual(expect.stringContaining('PUT'));
  });

  it('uploads nothing when the stack’s outputs are not what was foreseen', async () => {
    aws.stack.outputs = { ...OUTPUTS, IdentityPoolId: 'us-west-2:1111' };
    const { code, err } = await deploy();
    expect(code).toBe(1);
    expect(err).toContain('another policy than was foreseen');
    expect(told()).not.toContainEqual(expect.stringContaining('PUT'));
  });

  it('says that there are no credentials', async () => {
    const { code, err } = await given.deploy(['--settings', file], {
      AWS_ENDPOINT_URL: aws.url,
      AWS_EC2_METADATA_DISABLED: 'true',
    });
    expect(code).toBe(1);
    expect(err).toContain('No AWS credentials: set AWS_PROFILE');
  });

  it('removes the stack and leaves the bucket, and names it', async () => {
    aws.stack.status = 'CREATE_COMPLETE';
    const { code, out } = await deploy('--remove');
    expect(code).toBe(0);
    expect(out).toContain('The bucket is orders-desk-bucket.');
    expect(new Set(told())).toEqual(new Set(['DescribeStacks', 'DeleteStack']));
  });

  it('empties and deletes the bucket too where it is told so, once the stack is gone', async () => {
    Object.assign(aws.stack, { status: 'CREATE_COMPLETE', versions: 2 });
    const { code } = await deploy('--remove', '--with-bucket');
    expect(code).toBe(0);
    expect(told().slice(told().indexOf('DeleteStack') + 2)).toEqual([
      'GET /orders-desk-bucket/',
      'POST /orders-desk-bucket/',
      'GET /orders-desk-bucket/',
      'DELETE /orders-desk-bucket/',
    ]);
  });

  it('says so when there is no stack to remove', async () => {
    const { code, err } = await deploy('--remove');
    expect(code).toBe(1);
    expect(err).toContain('There is no stack orders-desk.');
  });
});
