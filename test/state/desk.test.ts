import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/domain/config/parse-config.ts';
import { createDesk } from '../../src/state/desk.ts';
import { ENVIRONMENT, OTHER_ENVIRONMENT, settle } from './fakes.ts';
import { type DeskOptions, giveDesk } from './given-desk.ts';

const BOTH: DeskOptions = { environments: [ENVIRONMENT, OTHER_ENVIRONMENT] };

describe('the desk', () => {
  it('opens on the first environment, and asks for nothing by itself', async () => {
    const { desk, pools, invoker } = giveDesk(BOTH);
    expect(desk.place.value?.environment.id).toBe('staging');
    expect(desk.obstacle.value).toBeUndefined();
    await settle();
    expect([pools, invoker.calls]).toEqual([[], []]);
  });

  it('opens without an environment, says so, and sends nothing', () => {
    const { desk, invoker } = giveDesk({ environments: [] });
    expect(desk.place.value).toBeUndefined();
    expect(desk.obstacle.value).toContain('No environment');
    desk.draft.update({ functionName: 'orders' });
    desk.press.invoke();
    expect(invoker.calls).toEqual([]);
  });

  it('hands on the title and every problem of the config', () => {
    const read = parseConfig({ version: 1, title: 'Orders desk', environments: [{}] });
    const { clock, connection, invoker } = giveDesk();
    const ports = { clock, connection, invoker } as unknown as Parameters<typeof createDesk>[1];
    expect(createDesk(read, ports)).toMatchObject({
      title: 'Orders desk',
      configProblems: read.problems,
    });
  });

  it('sends a call to the environment that is chosen, in words and in truth', async () => {
    const { desk, invoker } = giveDesk(BOTH);
    desk.chooseEnvironment('production');
    desk.draft.update({ functionName: 'orders' });
    desk.press.invoke();
    await settle();
    expect(invoker.calls).toMatchObject([
      { endpoint: 'https://lambda.us-east-1.amazonaws.com', request: { region: 'us-east-1' } },
    ]);
    expect(desk.runs.current.value?.subject).toMatchObject({
      environmentName: 'Production',
      region: 'us-east-1',
      identityPoolId: OTHER_ENVIRONMENT.identityPoolId,
      functionName: 'orders',
    });
  });

  it('calls in the region of a full ARN', async () => {
    const { desk, invoker } = giveDesk();
    const functionName = 'arn:aws:lambda:us-west-2:123456789012:function:orders';
    desk.draft.update({ functionName });
    desk.press.invoke();
    await settle();
    expect(invoker.calls).toMatchObject([
      { endpoint: 'https://lambda.us-west-2.amazonaws.com', request: { region: 'us-west-2' } },
    ]);
  });

  it('keeps the sessions of environments apart, and each one while the page is open', async () => {
    const { desk, pools } = giveDesk(BOTH);
    const first = desk.place.value;
    await first?.session.credentials();
    desk.chooseEnvironment('production');
    expect(desk.place.value?.session).not.toBe(first?.session);
    expect(desk.place.value?.session.status.value).toEqual({ kind: 'none' });
    await desk.place.value?.session.credentials();
    desk.chooseEnvironment('staging');
    expect(desk.place.value).toBe(first);
    await desk.place.value?.session.credentials();
    expect(pools).toEqual([ENVIRONMENT.identityPoolId, OTHER_ENVIRONMENT.identityPoolId]);
  });

  it('keeps the draft when another environment is chosen, and stays where an id is unknown', () => {
    const { desk } = giveDesk(BOTH);
    desk.draft.update({ functionName: 'orders' });
    desk.chooseEnvironment('production');
    desk.chooseEnvironment('no such');
    expect(desk.place.value?.environment.id).toBe('production');
    expect(desk.draft.draft.value.functionName).toBe('orders');
  });

  it('says while the device is offline that nothing is sent, and no longer than that', async () => {
    const { desk, connection, invoker } = giveDesk();
    desk.draft.update({ functionName: 'orders' });
    connection.turn(false);
    expect(desk.obstacle.value).toContain('offline');
    desk.press.invoke();
    connection.turn(true);
    expect(desk.obstacle.value).toBeUndefined();
    expect(invoker.calls).toEqual([]);
    desk.press.invoke();
    await settle();
    expect(invoker.calls).toHaveLength(1);
  });

  it('sends nothing unchecked: not while the checks load, not where they cannot be loaded', () => {
    for (const kind of ['loading', 'failed'] as const) {
      const { desk, invoker } = giveDesk({ checks: { kind } });
      desk.draft.update({ functionName: 'orders' });
      desk.press.invoke();
      desk.press.invokeOnPurpose();
      expect(invoker.calls).toEqual([]);
    }
  });

  it('counts the time of the run under way', async () => {
    const { desk, clock, invoker } = giveDesk();
    invoker.answers.push(new Promise(() => undefined));
    desk.draft.update({ functionName: 'orders' });
    desk.press.invoke();
    clock.pass(300);
    expect(desk.elapsedMs.value).toBe(300);
    desk.runs.stopWaiting();
    await settle();
    expect(desk.elapsedMs.value).toBe(0);
  });
});
