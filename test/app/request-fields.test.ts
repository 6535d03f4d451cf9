// Every field of the form, as it reaches the function: names, qualifier, context, tenant, durable name, log.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { invoke, listInvokes, readDetail, readResponse, showTab } from './steps.ts';

const given = giveDesk();
const ACCOUNT = '123456789012';

describe('the function', () => {
  it('may be named in every form that the CLI takes, with its qualifier or without', async () => {
    const desk = await given.open();
    const forms = [
      { functionName: 'echo', version: '$LATEST', region: 'eu-west-1' },
      { functionName: 'echo:live', version: '1', region: 'eu-west-1' },
      { functionName: `${ACCOUNT}:function:echo`, version: '$LATEST', region: 'eu-west-1' },
      { functionName: `${ACCOUNT}:function:echo:1`, version: '1', region: 'eu-west-1' },
      {
        functionName: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:echo:live`,
        version: '1',
        region: 'us-east-1',
      },
    ];
    for (const { functionName, version, region } of forms) {
      await invoke(desk, { functionName }, /^Returned/);
      const { functionVersion, invokedFunctionArn } = JSON.parse(await readResponse(desk));
      expect(functionVersion, functionName).toBe(version);
      expect(invokedFunctionArn, functionName).toContain(`arn:aws:lambda:${region}:`);
      const { headers } = listInvokes(given.sandbox).at(-1) ?? {};
      expect(headers?.authorization).toContain(`/${region}/lambda/aws4_request`);
      expect(await readDetail(desk, 'Region'), functionName).toBe(region);
    }
    expect(listInvokes(given.sandbox)).toHaveLength(forms.length);
  });

  it('is run in the version that the Qualifier field names', async () => {
    const desk = await given.open();
    for (const [qualifier, version] of [
      ['beta', '3'],
      ['2', '2'],
      ['$LATEST', '$LATEST'],
    ] as const) {
      await invoke(desk, { functionName: 'price-check', qualifier }, /^Returned/);
      expect(JSON.parse(await readResponse(desk)).version).toBe(version);
      expect(await readDetail(desk, 'ExecutedVersion')).toBe(version);
      expect(await readDetail(desk, 'Qualifier')).toBe(qualifier);
      expect(listInvokes(given.sandbox).at(-1)?.query).toEqual({ Qualifier: qualifier });
    }
  });
});

describe('the client context', () => {
  it('reaches the handler', async () => {
    const desk = await given.open();
    const clientContext = '{"custom": {"shop": "Zoë & 田中"}}';
    await invoke(desk, { functionName: 'echo', clientContext }, /^Returned/);
    const answer = JSON.parse(await readResponse(desk));
    expect(answer.clientContext).toEqual({ custom: { shop: 'Zoë & 田中' } });
    const header = listInvokes(given.sandbox)[0]?.headers['x-amz-client-context'];
    expect(Buffer.from(header ?? '', 'base64').toString()).toBe(clientContext);
  });

  it('is not sent with an Event, and the page says so', async () => {
    const desk = await given.open();
    const form = { functionName: 'echo', clientContext: '{"custom": {}}', type: 'Event' } as const;
    await invoke(desk, form, /^Accepted/);
    const section = desk.page.getByRole('region', { name: 'Client context' });
    await expect(section).toContainText('Not sent with Event');
    expect(listInvokes(given.sandbox)[0]?.headers).not.toHaveProperty('x-amz-client-context');
  });
});

describe('more options', () => {
  it('sends the tenant ID, and each tenant is served apart', async () => {
    const desk = await given.open();
    for (const tenantId of ['blue', 'green one']) {
      await invoke(desk, { functionName: 'shop-settings', tenantId }, /^Returned/);
      expect(JSON.parse(await readResponse(desk))).toMatchObject({ tenant: tenantId, visits: 1 });
      expect(await readDetail(desk, 'Tenant ID')).toBe(tenantId);
    }
  });

  it('says that a tenant ID is missing, and where to fill it in', async () => {
    const desk = await given.open({ expected: [/400/] });
    await invoke(desk, { functionName: 'shop-settings' }, 'This function needs a valid tenant ID');
    await expect(desk.result).toContainText('Fill in Tenant ID under More options.');
    await expect(desk.result).toContainText('Did not run.');
  });

  it('sends the durable execution name, and says what of the answer no browser may read', async () => {
    const desk = await given.open();
    const form = { functionName: 'order-fulfilment:live', durableExecutionName: 'pack-1' };
    await invoke(desk, form, /^Returned/);
    const first = await readResponse(desk);
    expect(await readDetail(desk, 'DurableExecutionArn')).toBe('not readable from a browser');
    // The header is not exposed, the log's START line says it.
    expect(await readDetail(desk, 'ExecutedVersion')).toBe('1');
    await invoke(desk, {}, /^Returned/);
    expect(await readResponse(desk)).toBe(first);
  });

  it('tells that a durable execution name is taken by another payload', async () => {
    const desk = await given.open({ expected: [/409/] });
    const form = { functionName: 'order-fulfilment:live', durableExecutionName: 'pack-2' };
    await invoke(desk, form, /^Returned/);
    await invoke(desk, { payload: '{"orderId": "A-1"}' }, 'This execution name is already taken');
    await expect(desk.result).toContainText('Did not run.');
  });
});

describe('the log tail', () => {
  it('is not asked for when it is switched off, and every figure says where it would come from', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'echo:live', logTail: false }, /^Returned/);
    expect(listInvokes(given.sandbox)[0]?.headers).not.toHaveProperty('x-amz-log-type');
    await expect(await showTab(desk, 'Log')).toContainText('No log was asked for');
    expect(await readDetail(desk, 'ExecutedVersion')).toMatch(/^not readable from a browser/);
    expect(await readDetail(desk, 'Seen by this page')).toMatch(/m?s$/);
  });
});
