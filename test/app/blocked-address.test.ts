// A call that the page's own policy does not allow.
import { expect } from 'playwright/test';
import { it } from 'vitest';
import { giveDesk } from './given-desk.ts';

const desks = giveDesk({
  toConfig: (sandbox) => ({
    version: 1,
    environments: [
      {
        id: 'aws',
        name: 'AWS',
        region: 'eu-west-1',
        identityPoolId: sandbox.identityPoolId,
        // Lambda's own address, which this machine cannot reach and the policy names for eu-west-1 only.
        endpoints: { cognitoIdentity: sandbox.url },
      },
    ],
  }),
});

it('is named as that, and as certainly not run', async () => {
  const desk = await desks.open({
    expected: [/us-west-2/, /lambda\.eu-west-1\.amazonaws\.com\/2015-03-31\/functions/],
  });
  await desk.functionName.fill('arn:aws:lambda:us-west-2:123456789012:function:orders');
  await desk.invoke.click();
  await expect(desk.status).toHaveText('This page may not call that address');
  await expect(desk.result.getByText('Did not run.', { exact: true })).toBeVisible();
  await expect(desk.result.getByText(/does not allow https:\/\/lambda\.us-west-2/)).toBeVisible();
});
