import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { ResultPane } from '../../../src/ui/result/ResultPane.tsx';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { createDeferred, fail, ok } from '../../state/fakes.ts';
import { giveDesk } from '../../state/given-desk.ts';
import { toReturned } from '../../state/runs.ts';
import { mount } from '../mount.tsx';

const status = () => page.getByRole('status');
const region = () => page.getByRole('region', { name: 'Result' });

function givePane() {
  const given = giveDesk();
  const answer = createDeferred<ReturnType<typeof ok<Outcome>>>();
  given.invoker.answers.push(answer.promise);
  given.desk.draft.update({ functionName: 'orders' });
  mount(<ResultPane desk={given.desk} />);
  return { ...given, answer };
}

describe('the result', () => {
  it('says before the first run what will stand there', async () => {
    givePane();
    await expect.element(status()).toHaveTextContent('Nothing has run yet');
    await expect.element(region()).toHaveTextContent('Choose a function and press Invoke.');
  });

  it('says while a run is under way what is waited for, and for how long', async () => {
    const { desk, clock, answer } = givePane();
    desk.press.invoke();
    await expect.element(status()).toHaveTextContent('Waiting for the answer');
    await expect.element(region()).toHaveAttribute('aria-busy', 'true');
    clock.pass(1500);
    await expect.element(region()).toHaveTextContent('1.5 s');
    await expect.element(status()).not.toHaveTextContent('1.5 s');
    answer.resolve(ok(toReturned('1')));
    await expect.element(status()).toHaveTextContent('Returned in 1.5 s');
    await expect.element(region()).toHaveAttribute('aria-busy', 'false');
  });

  it('is the response in its tab, with the log and the details behind theirs', async () => {
    const { desk, answer } = givePane();
    answer.resolve(
      ok({ ...toReturned('{"a":1}'), logResult: btoa('START RequestId: c7b1 Version: 7\n') }),
    );
    desk.press.invoke();
    await expect
      .element(page.getByRole('tab', { name: 'Response' }))
      .toHaveAttribute('aria-selected', 'true');
    await page.getByRole('tab', { name: 'Log' }).click();
    await expect.element(page.getByRole('tabpanel')).toHaveTextContent('Version: 7');
    await page.getByRole('tab', { name: 'Details' }).click();
    await expect.element(page.getByRole('tabpanel')).toHaveTextContent('StatusCode200');
  });

  it('gives the exact bytes under Download', async () => {
    const { desk, answer, downloaded } = givePane();
    const body = Uint8Array.from([0xff, 0x00]);
    answer.resolve(ok(toReturned(body)));
    desk.press.invoke();
    await page.getByRole('button', { name: 'Download' }).click();
    expect(downloaded[0]?.bytes).toBe(body);
    await expect.element(page.getByRole('table')).toHaveTextContent('00000000ff 00..');
  });

  it('shows an HTML body as text', async () => {
    const { desk, answer } = givePane();
    answer.resolve(ok(toReturned('<script>document.title = "run"</script>')));
    desk.press.invoke();
    await expect
      .element(page.getByRole('textbox', { name: 'Response body' }))
      .toHaveTextContent('<script>');
    expect(document.title).not.toBe('run');
  });

  it('says of a function error what the function says, with its stack trace', async () => {
    const { desk, answer } = givePane();
    const { body } = toReturned(
      '{"errorType":"TypeError","errorMessage":"no","trace":["TypeError: no","    at x.js:1"]}',
    );
    answer.resolve(
      ok({ kind: 'function error', statusCode: 200, functionError: 'Unhandled', body }),
    );
    desk.press.invoke();
    await expect.element(status()).toHaveTextContent('The function failed: TypeError: no');
    await expect
      .element(page.getByRole('list', { name: 'Stack trace' }))
      .toHaveTextContent('at x.js:1');
  });

  it.each<[Outcome, string, string]>([
    [{ kind: 'accepted', statusCode: 202 }, 'Accepted', 'queue'],
    [{ kind: 'allowed', statusCode: 204 }, 'Allowed; nothing ran', 'No code ran.'],
  ])('says what became of it where there is no body: $kind', async (outcome, line, words) => {
    const { desk, answer } = givePane();
    answer.resolve(ok(outcome));
    desk.press.invoke();
    await expect.element(status()).toHaveTextContent(line);
    await expect.element(page.getByRole('tabpanel')).toHaveTextContent(words);
  });

  it('says in a failure’s line no secret that came with it', async () => {
    const { desk, answer } = givePane();
    const failure = toServiceFailure('AccessDeniedException', 403, `IQoJ${'a'.repeat(60)}`);
    answer.resolve(fail(failure) as never);
    desk.press.invoke();
    await expect.element(page.getByRole('tabpanel')).toHaveTextContent('Did not run.');
    expect(document.body.innerHTML).not.toContain('IQoJ');
  });

  it('keeps the chosen tab for the next run', async () => {
    const { desk, answer, invoker } = givePane();
    answer.resolve(ok(toReturned('1')));
    desk.press.invoke();
    await page.getByRole('tab', { name: 'Details' }).click();
    invoker.answers.push(ok(toReturned('22')));
    desk.press.invoke();
    await expect
      .element(page.getByRole('tab', { name: 'Details' }))
      .toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('tabpanel')).toHaveTextContent('2 bytes');
  });
});
