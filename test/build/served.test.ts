// What ships, on a plain static server: from the root and from a sub-path, cut off from everything but AWS.
import { describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { invoke, listSuggestions, readResponse, showTab } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';

const given = giveDesk();

describe.each(['/', '/some/desk/'])('the build, served from %s', (base) => {
  it('does the whole job, and talks to nobody but its own host, Cognito and Lambda', async () => {
    const url = await given.serve(toLocalConfig(given.sandbox), base);
    const asked: URL[] = [];
    const desk = await given.open({
      url,
      before: async (page) => page.on('request', (request) => asked.push(new URL(request.url()))),
    });
    await invoke(desk, { functionName: 'price-check' }, /^Returned/);
    expect(await readResponse(desk)).toContain('MUG-07');
    await showTab(desk, 'Log');
    await showTab(desk, 'Details');
    await desk.qualifier.focus();
    await expect.poll(() => listSuggestions(desk.qualifier)).toContain('live');

    const own = asked.filter(({ origin }) => origin === new URL(url).origin);
    expect(own.filter(({ pathname }) => !pathname.startsWith(base))).toEqual([]);
    const others = asked.filter(({ origin, protocol }) => {
      return protocol !== 'blob:' && protocol !== 'data:' && origin !== new URL(url).origin;
    });
    expect([...new Set(others.map(({ origin }) => origin))]).toEqual([given.sandbox.url]);
    const operations = given.sandbox.requests.map(({ operation }) => operation);
    expect(new Set(operations)).toEqual(
      new Set([
        undefined, // a preflight to Cognito does not say
        'GetId',
        'GetCredentialsForIdentity',
        'ListFunctions',
        'ListAliases',
        'ListVersionsByFunction',
        'Invoke',
      ]),
    );
  });

  it('opens again after a reload, and from its address without the last slash', async () => {
    const url = await given.serve(toLocalConfig(given.sandbox), base);
    const desk = await given.open({ url: base === '/' ? url : url.slice(0, -1) });
    await desk.page.reload();
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    expect(desk.page.url()).toBe(url);
  });
});
