import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Draft } from '../../../src/domain/request/draft.ts';
import { InvokeBar } from '../../../src/ui/request/InvokeBar.tsx';
import { readEnvironment } from '../../domain/config/samples.ts';
import { giveDesk } from '../../state/given-desk.ts';
import { mount } from '../mount.tsx';

const PRODUCTION = { id: 'production', name: 'Production', color: 'red', guard: 'confirm' };

function show(draft: Partial<Draft> = {}, environment: object = {}) {
  const given = giveDesk({ environments: [readEnvironment({ ...PRODUCTION, ...environment })] });
  given.desk.draft.update({ functionName: 'orders', ...draft });
  mount(<InvokeBar desk={given.desk} />);
  return given;
}

async function ask(...args: Parameters<typeof show>) {
  const given = show(...args);
  await page.getByRole('button', { name: /^Invoke/ }).click();
  await expect.element(dialog()).toBeVisible();
  return given;
}

const dialog = () => page.getByRole('dialog', { name: 'Run on Production?' });
const run = () => page.getByRole('button', { name: 'Run on Production' });

/** What stands beside a name. */
function readFact(term: string): string | undefined {
  const terms = [...dialog().element().querySelectorAll('dt')];
  return terms.find(({ textContent }) => textContent === term)?.nextElementSibling?.textContent;
}

describe('a guarded environment', () => {
  it('says beside the Invoke button that it asks', async () => {
    show();
    await expect.element(page.getByText('asks before it runs')).toBeVisible();
  });

  it('is told of by the button alone where it has no guard', async () => {
    show({}, { guard: 'none', name: 'Staging' });
    await expect.element(page.getByRole('button', { name: 'Invoke on Staging' })).toBeVisible();
    await expect.element(page.getByText('asks before it runs')).not.toBeInTheDocument();
  });
});

describe('the confirmation', () => {
  it('shows where, what and as whom, and what is not given in words', async () => {
    await ask({ payload: { kind: 'text', text: '{"n": 1}' } });
    expect(readFact('Environment')).toBe('Production');
    expect(readFact('Function')).toBe('orders');
    expect(readFact('Qualifier')).toMatch(/^\$LATEST.*none given/);
    expect(readFact('Account')).toMatch(/^that of the identity pool.*eu-west-1:1111/);
    expect(readFact('Region')).toBe('eu-west-1');
    expect(readFact('As')).toBe('Guest');
    expect(readFact('Invocation type')).toMatch(/^RequestResponse/);
    expect(readFact('Payload')).toMatch(/^8 bytes/);
    for (const absent of ['Tenant ID', 'Durable execution name', 'Client context', 'Log tail'])
      expect(readFact(absent)).toBeUndefined();
    await expect
      .element(page.getByRole('region', { name: 'Payload' }))
      .toHaveTextContent('{"n": 1}');
  });

  it('shows everything else that is given, and the account and region of an ARN', async () => {
    await ask(
      {
        functionName: 'arn:aws:lambda:us-west-2:123456789012:function:orders:live',
        invocationType: 'RequestResponse',
        tenantId: 'blue',
        durableExecutionName: 'night-1',
        clientContext: '{"a":1}',
      },
      { roleArn: 'arn:aws:iam::210987654321:role/desk' },
    );
    expect(readFact('Qualifier')).toMatch(/^live.*from the function’s name/);
    expect(readFact('Account')).toMatch(/^123456789012/);
    expect(readFact('Region')).toBe('us-west-2');
    expect(readFact('As')).toMatch(/Guest.*role\/desk/);
    expect(readFact('Tenant ID')).toBe('blue');
    expect(readFact('Durable execution name')).toBe('night-1');
    expect(readFact('Client context')).toMatch(/^12 bytes/);
    expect(readFact('Payload')).toMatch(/^empty/);
  });

  it('names a file and its size, and shows none of its bytes', async () => {
    const bytes = new TextEncoder().encode('{"n":1}');
    await ask({ payload: { kind: 'file', name: 'orders.json', bytes } });
    expect(readFact('Payload')).toMatch(/^7 bytes.*orders\.json/);
    await expect.element(dialog()).not.toHaveTextContent('{"n":1}');
  });

  it('shows of a long payload its beginning, and how much more there is', async () => {
    await ask({ payload: { kind: 'text', text: JSON.stringify('a'.repeat(3000)) } });
    await expect
      .element(page.getByRole('region', { name: 'Payload' }))
      .toHaveTextContent('… and 1,002 more characters');
  });

  it('begins on words, where no key confirms, and leads to the safe answer first', async () => {
    const { invoker } = await ask();
    await expect.element(page.getByText('Nothing has been sent yet.')).toHaveFocus();
    await userEvent.keyboard('{Enter} {Control>}{Enter}{/Control}');
    await expect.element(dialog()).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('button', { name: 'Do not run' })).toHaveFocus();
    await userEvent.keyboard('{Tab}{Control>}{Enter}{/Control}{Meta>}{Enter}{/Meta}');
    await expect.element(run()).toHaveFocus();
    expect(invoker.calls).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => invoker.calls).toHaveLength(1);
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('cannot send while the device is offline, says so, and can afterwards', async () => {
    const { connection, invoker } = await ask();
    connection.turn(false);
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('This device is offline.');
    await run().click({ force: true });
    await expect.element(dialog()).toBeVisible();
    expect(invoker.calls).toEqual([]);
    connection.turn(true);
    await run().click();
    await expect.poll(() => invoker.calls).toHaveLength(1);
  });

  it('goes when the request changes, and says why nothing was sent', async () => {
    const { desk, invoker } = await ask();
    desk.draft.update({ qualifier: 'live' });
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Not sent. The request changed');
    expect(invoker.calls).toEqual([]);
  });
});
