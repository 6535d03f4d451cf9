import '../../../src/styles/main.css';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { InvokeCall } from '../../../src/domain/run/invoker.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { AccessDialog } from '../../../src/ui/access/AccessDialog.tsx';
import { toArn, toDenial } from '../../domain/access/denials.ts';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { ALLOWED, giveCheck, toNames, toTargets } from '../../state/access/given-check.ts';
import { fail } from '../../state/fakes.ts';
import { giveDesk } from '../../state/given-desk.ts';
import { expectAccessible } from '../axe.ts';
import { mount } from '../mount.tsx';

const NO_USE = fail(toServiceFailure('ServiceException', 500));
const GONE = fail(toServiceFailure('ResourceNotFoundException', 404));

function reply({ request }: InvokeCall): Answer<Outcome> {
  const { functionName: name } = request;
  if (name.startsWith('no-')) return fail(toDenial(toArn(name)));
  if (name.startsWith('gone-')) return GONE;
  return name.startsWith('odd-') ? NO_USE : ALLOWED;
}

interface Given {
  readonly names: readonly string[];
  readonly says?: ((call: InvokeCall) => Answer<Outcome>) | undefined;
  readonly obstacle?: string;
}

/** The dialog over a check that has asked about all `names`, or waits for its answers where `says` is undefined. */
async function give({ names, obstacle, ...rest }: Given) {
  const says = 'says' in rest ? rest.says : reply;
  const given = giveCheck(says === undefined ? {} : { reply: says });
  const { desk, copied } = giveDesk();
  const { place } = desk;
  if (place.value === undefined) throw new Error('There is no place.');
  const counts = { closed: 0, started: 0 };
  void given.check.start(toTargets(...names));
  if (says !== undefined) await given.pass(names.length * 60);
  mount(
    <AccessDialog
      check={given.check}
      desk={desk}
      place={place.value}
      obstacle={obstacle}
      start={() => {
        counts.started += 1;
      }}
      onClose={() => {
        counts.closed += 1;
      }}
    />,
  );
  return { ...given, desk, copied, counts };
}

const status = page.getByRole('status');
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the dialog of a check', () => {
  it('lists what may not be invoked first, each group with its number', async () => {
    await give({ names: ['a', 'no-1', 'gone-1', 'odd-1', 'b', 'no-2'] });
    await expect.element(status).toHaveTextContent('You may invoke 2 of 6.');
    const headings = () => page.getByRole('heading', { level: 3 }).elements();
    await expect
      .poll(() => headings().map((one) => one.textContent))
      .toEqual([
        'You may not invoke · 2',
        'Could not be told · 1',
        'Does not exist · 1',
        'You may invoke · 2',
      ]);
    const denied = page.getByRole('list', { name: 'You may not invoke · 2' });
    await expect.element(denied).toHaveTextContent(`lambda:InvokeFunction on ${toArn('no-1')}`);
    await expectAccessible();
  });

  it('says who asks, where, and in which role, once AWS has said it', async () => {
    await give({ names: ['no-1'] });
    const words = page.getByText('Guest on Staging, in the role desk-guest');
    await expect.element(words).toBeVisible();
  });

  it('shows what is missing for one function, with the statement to copy', async () => {
    const { copied } = await give({ names: ['no-1', 'a'] });
    const more = button('What is missing for no-1');
    await expect.element(more).toHaveAttribute('aria-expanded', 'false');
    await more.click();
    const section = page.getByRole('region', { name: 'Policy statement for no-1' });
    await expect.element(section).toHaveTextContent(toArn('no-1'));
    await section.getByRole('button', { name: 'Copy the statement' }).click();
    await expect
      .poll(() => copied.map((text) => JSON.parse(text)))
      .toEqual([{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: toArn('no-1') }]);
    await expectAccessible();
    await more.click();
    await expect.element(section).not.toBeInTheDocument();
  });

  it('has one statement for all where there are two at least', async () => {
    const { copied } = await give({ names: ['no-2', 'a', 'no-1'] });
    await button('Copy one statement for all 2').click();
    await expect
      .poll(() => copied.map((text) => JSON.parse(text).Resource))
      .toEqual([[toArn('no-1'), toArn('no-2')]]);
  });

  it('says how many of all one statement is for, where not every refusal can be lifted by it', async () => {
    await give({
      names: ['no-1', 'no-2', 'no-3'],
      says: ({ request: { functionName: name } }) =>
        fail(toDenial(toArn(name), name === 'no-2' ? 'with an explicit deny' : undefined)),
    });
    await expect.element(button('Copy one statement for 2 of the 3')).toBeVisible();
    await expect.element(status).toHaveTextContent('You may invoke none of the 3.');
  });

  it('puts a pressed function into the form and closes', async () => {
    const { desk, counts } = await give({ names: ['a', 'b'] });
    await button('b').click();
    expect(desk.draft.draft.value.functionName).toBe('b');
    expect(counts.closed).toBe(1);
  });

  it('says why a check has ended early', async () => {
    await give({ names: ['a', 'b'], says: () => fail({ kind: 'offline', operation: 'Invoke' }) });
    await expect.element(status).toHaveTextContent('Ended after 0 of 2.');
    await expect.element(page.getByText('offline').first()).toBeVisible();
  });

  it('does not check again while something is in the way, and says what', async () => {
    const { counts } = await give({ names: ['a'], obstacle: 'Sign in first.' });
    await expect.element(page.getByText('Sign in first.')).toBeVisible();
    await expect.element(button('Check again')).toHaveAttribute('aria-disabled', 'true');
    button('Check again')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(counts.started).toBe(0);
  });
});

describe('a check under way', () => {
  it('shows its progress and can be stopped; the focus then goes to the sentence', async () => {
    const given = await give({ names: ['a', 'b', 'c'], says: undefined });
    await act(() => given.answer('a'));
    await expect.element(page.getByText('1 of 3')).toBeVisible();
    await expect
      .element(page.getByRole('progressbar', { name: 'Functions checked' }))
      .toHaveAttribute('value', '1');
    await expect.element(status).toHaveTextContent('Checking…');
    await expect.element(button('Stop')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(status).toHaveTextContent('Stopped after 1 of 3. You may invoke 1 of 1.');
    await expect.element(status).toHaveFocus();
    await expect.element(button('Check again')).toBeVisible();
    expect(given.counts.started).toBe(0);
  });
});

describe('a check of hundreds', () => {
  it('draws the rows near the window only, and has a filter', async () => {
    await give({ names: [...toNames(299), 'no-300'] });
    await expect.element(status).toHaveTextContent('You may invoke 299 of 300.');
    await expect.poll(() => page.getByRole('listitem').elements().length).toBeLessThan(80);
    const filter = page.getByRole('searchbox', { name: 'Filter functions' });
    await filter.fill('F298');
    await expect.element(button('f298')).toBeVisible();
    await expect.poll(() => page.getByRole('listitem').elements()).toHaveLength(1);
    await filter.fill('nothing');
    await expect.element(page.getByText('No function that has been checked fits.')).toBeVisible();
    await expect.element(status).toHaveTextContent('You may invoke 299 of 300.');
  });

  it('has no filter where all can be seen at a glance', async () => {
    await give({ names: toNames(20) });
    await expect.element(button('f0')).toBeVisible();
    expect(page.getByRole('searchbox').elements()).toEqual([]);
  });
});
