import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { BareResult } from '../../../src/ui/result/BareResult.tsx';
import { giveDesk } from '../../state/given-desk.ts';
import { toFailedRun, toOutcomeRun, toReturned } from '../../state/runs.ts';
import { mount } from '../mount.tsx';

describe('a result whose views are not there', () => {
  const RUN = toOutcomeRun(toReturned('{"a":1}'));

  it('is busy while they load', () => {
    const { files } = giveDesk().desk;
    const place = mount(<BareResult run={RUN} files={files} load={{ kind: 'loading' }} />);
    expect(place.querySelector('[aria-busy=true]')).not.toBeNull();
  });

  it('says that they could not be loaded, how the call ended, and gives the bytes all the same', async () => {
    const { desk, downloaded } = giveDesk();
    const retry = vi.fn();
    const place = mount(
      <BareResult run={RUN} files={desk.files} load={{ kind: 'failed', retry }} />,
    );
    expect(place.textContent).toContain('The call came back (returned).');
    await page.getByRole('button', { name: 'Download' }).click();
    expect(downloaded[0]?.bytes).toBe(RUN.outcome.kind === 'returned' && RUN.outcome.body);
    await page.getByRole('button', { name: 'Load it again' }).click();
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('has nothing to download after a failure', () => {
    const { files } = giveDesk().desk;
    const run = toFailedRun({ kind: 'network', operation: 'Invoke', online: true, raw: '' });
    const load = { kind: 'failed', retry: () => undefined } as const;
    const place = mount(<BareResult run={run} files={files} load={load} />);
    expect(place.textContent).toContain('the function may have run');
    expect(place.textContent).not.toContain('Download');
  });
});
