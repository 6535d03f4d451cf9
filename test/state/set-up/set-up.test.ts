import { describe, expect, it } from 'vitest';
import { parseConfigText } from '../../../src/domain/config/parse-config.ts';
import { POOL, readEnvironment } from '../../domain/config/samples.ts';
import { ENVIRONMENT, settle } from '../fakes.ts';
import { giveSetUp } from './given-set-up.ts';

const REFUSED = { kind: 'refused', sentence: 'No room.' } as const;

describe('the set-up screen', () => {
  it('is open where there is no environment, and closed where there is one', () => {
    expect(giveSetUp().setUp.isOpen.value).toBe(true);
    expect(giveSetUp({ environments: [ENVIRONMENT] }).setUp.isOpen.value).toBe(false);
  });

  it('keeps what passed the check, and the desk goes there without a reload', async () => {
    const { setUp, desk, kept, pools } = giveSetUp();
    setUp.update({ identityPoolId: POOL, name: 'Staging' });
    await setUp.check();
    expect(kept).toEqual([readEnvironment()]);
    expect(desk.environments).toEqual(kept);
    expect(desk.place.value?.environment).toEqual(readEnvironment());
    expect([setUp.isOpen.value, desk.obstacle.value]).toEqual([false, undefined]);
    await settle();
    // Credentials are asked for at once, as at a start.
    expect(pools).toEqual([POOL]);
  });

  it('shows what is wrong with the fields, at each press anew, and asks nobody', async () => {
    const { setUp, asked } = giveSetUp();
    setUp.update({ identityPoolId: POOL, lambda: 'http://evil.example' });
    await setUp.check();
    const first = setUp.fields.attention.value;
    expect(first?.path).toBe('lambda');
    expect(setUp.fields.isMoreOpen.value).toBe(true);
    await setUp.check();
    expect(setUp.fields.attention.value).not.toBe(first);
    setUp.update({ lambda: '' });
    expect(setUp.fields.problems.value).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('says nothing of a field before somebody has pressed Check', () => {
    const { setUp } = giveSetUp();
    setUp.update({ identityPoolId: 'x', region: 'Ireland' });
    expect(setUp.fields.problems.value).toEqual([]);
  });

  it('keeps nothing that did not pass, unless it is told to', async () => {
    const { setUp, desk, connection, kept } = giveSetUp();
    connection.turn(false);
    setUp.update({ identityPoolId: POOL });
    await setUp.check();
    expect(setUp.phase.value).toMatchObject({ kind: 'troubled', troubles: [{ kind: 'failed' }] });
    expect([kept, desk.environments]).toEqual([[], []]);
    await setUp.keepUnchecked();
    expect(kept).toHaveLength(1);
    expect(desk.environments).toEqual(kept);
  });

  it('is pressed twice and keeps it once', async () => {
    const { setUp, connection, kept } = giveSetUp();
    setUp.update({ identityPoolId: POOL });
    await Promise.all([setUp.check(), setUp.check()]);
    expect(kept).toHaveLength(1);
    connection.turn(false);
    setUp.open();
    setUp.update({ identityPoolId: POOL });
    await setUp.check();
    await Promise.all([setUp.keepUnchecked(), setUp.keepUnchecked()]);
    expect(kept).toHaveLength(2);
  });

  it('drops an answer about what the fields no longer say', async () => {
    const { setUp, kept } = giveSetUp();
    setUp.update({ identityPoolId: POOL });
    const checking = setUp.check();
    setUp.update({ name: 'Other' });
    await checking;
    expect([kept, setUp.phase.value]).toEqual([[], { kind: 'editing' }]);
    const again = setUp.check();
    setUp.close();
    await again;
    expect(kept).toEqual([]);
  });

  it('lets an environment be used that the browser refuses to keep', async () => {
    const { setUp, desk, world } = giveSetUp();
    world.refused = REFUSED;
    setUp.update({ identityPoolId: POOL });
    await setUp.check();
    expect(setUp.phase.value).toMatchObject({ kind: 'not kept', sentence: 'No room.' });
    expect(desk.environments).toEqual([]);
    setUp.useUnkept();
    expect(desk.place.value?.environment.identityPoolId).toBe(POOL);
  });
});

describe('the kept environments', () => {
  async function giveTwo() {
    const given = giveSetUp();
    for (const name of ['One', 'Two']) {
      given.setUp.update({ identityPoolId: POOL, name });
      await given.setUp.check();
    }
    return given;
  }

  it('are several, and the last that was set up is where the desk is', async () => {
    const { desk } = await giveTwo();
    expect(desk.environments.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(desk.place.value?.environment.id).toBe('two');
  });

  it('lose the one that is removed, which can be brought back', async () => {
    const { desk, setUp, kept } = await giveTwo();
    const two = desk.environments[1] ?? ENVIRONMENT;
    await setUp.kept.remove(two);
    expect(desk.environments.map(({ id }) => id)).toEqual(['one']);
    expect(desk.place.value?.environment.id).toBe('one');
    expect(setUp.kept.removed.value).toBe(two);
    await Promise.all([setUp.kept.bringBack(), setUp.kept.bringBack()]);
    expect(kept.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(desk.place.value?.environment.id).toBe('one');
  });

  it('keep one whose removal the browser refuses, and say why', async () => {
    const { desk, setUp, world } = await giveTwo();
    world.refused = REFUSED;
    await setUp.kept.remove(desk.environments[0] ?? ENVIRONMENT);
    expect(setUp.kept.trouble.value).toBe('No room.');
    expect(desk.environments).toHaveLength(2);
  });

  it('are another place under the same name: no session of a removed one is used for it', async () => {
    const { desk, setUp, pools } = await giveTwo();
    await setUp.kept.remove(desk.environments[1] ?? ENVIRONMENT);
    const other = POOL.replace('1111', '9999');
    setUp.update({ identityPoolId: other, name: 'Two' });
    await setUp.check();
    expect(desk.place.value?.environment).toMatchObject({ id: 'two', identityPoolId: other });
    await settle();
    expect(pools.at(-1)).toBe(other);
  });

  it('leave as a config.json that the page takes, with what the file said besides', async () => {
    const { desk, setUp, downloaded } = await giveTwo();
    setUp.kept.download();
    const [file] = downloaded;
    expect(file).toMatchObject({ name: 'config.json', contentType: 'application/json' });
    const { config, problems } = parseConfigText(new TextDecoder().decode(file?.bytes));
    expect(problems).toEqual([]);
    expect(config).toEqual({ title: 'Orders desk', environments: desk.environments });
  });
});
