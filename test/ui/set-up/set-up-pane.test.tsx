// The set-up screen on fakes: what stands in it, and what a press does.
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { SetUpPane } from '../../../src/ui/set-up/SetUpPane.tsx';
import { POOL } from '../../domain/config/samples.ts';
import { giveSetUp } from '../../state/set-up/given-set-up.ts';
import { expectAccessible } from '../axe.ts';
import { find, mount } from '../mount.tsx';

function givePane() {
  const given = giveSetUp();
  const { setUp, desk } = given;
  const view = { setUp, desk, missing: undefined, problems: [], keptProblems: [] };
  const place = mount(<SetUpPane view={view} />);
  return { ...given, place };
}

async function type(place: HTMLElement, field: string, text: string): Promise<void> {
  const input = find<HTMLInputElement>(place, `[data-field="${field}"] input`);
  await act(() => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

async function submit(place: HTMLElement): Promise<void> {
  await act(() => find<HTMLFormElement>(place, 'form').requestSubmit());
}

const fieldText = (place: HTMLElement, field: string) =>
  find(place, `[data-field="${field}"]`).textContent;

describe('the set-up screen', () => {
  it('reads the region off the pool’s id, and names the environment after it', async () => {
    const { place } = givePane();
    await type(place, 'identityPoolId', POOL);
    const region = find<HTMLInputElement>(place, '[data-field="region"] input');
    expect(region.value).toBe('eu-west-1');
    const name = find<HTMLInputElement>(place, '[data-field="name"] input');
    expect(name.placeholder).toBe('eu-west-1');
    await type(place, 'region', 'us-east-1');
    expect(fieldText(place, 'region')).toContain('The pool is in eu-west-1');
  });

  it('opens the settings that few need where one of them is wrong, and goes there', async () => {
    const { place } = givePane();
    await type(place, 'identityPoolId', POOL);
    await type(place, 'issuer', 'http://issuer.example');
    await submit(place);
    const issuer = find<HTMLInputElement>(place, '[data-field="issuer"] input');
    await expect.poll(() => document.activeElement).toBe(issuer);
    expect(issuer.getAttribute('aria-invalid')).toBe('true');
    expect(fieldText(place, 'issuer')).toContain('Issuer must be an https address.');
    expect(fieldText(place, 'clientId')).toContain('Client ID must not be empty.');
    await expectAccessible();
  });

  it('shows words from outside as text only', async () => {
    const { place, world } = givePane();
    const hostile = '<img src=x onerror=alert(1)>';
    world.idFailure = {
      kind: 'service',
      operation: 'GetId',
      errorName: 'InvalidParameterException',
      message: hostile,
      statusCode: 400,
      raw: '',
    };
    await type(place, 'identityPoolId', POOL);
    await type(place, 'name', hostile);
    await submit(place);
    await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toContain(hostile);
    expect(place.querySelector('img')).toBeNull();
  });

  it('says that an environment is not kept, and offers it for now', async () => {
    const { place, world, desk } = givePane();
    world.refused = { kind: 'refused', sentence: 'No room.' };
    await type(place, 'identityPoolId', POOL);
    await submit(place);
    await expect
      .poll(() => place.querySelector('[role=alert]')?.textContent)
      .toMatch(/was not kept\. No room\./);
    await expectAccessible();
    const use = [...place.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Use it until then',
    );
    await act(() => use?.click());
    expect(desk.environments).toHaveLength(1);
  });
});
