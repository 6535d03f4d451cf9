import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createModuleHook } from '../../../src/ui/parts/lazy-module.ts';
import { mount } from '../mount.tsx';

function giveHook(load: () => Promise<string>) {
  const useModule = createModuleHook(load);
  function Host() {
    const state = useModule();
    if (state.kind === 'loading') return <p role="status">loading</p>;
    if (state.kind === 'loaded') return <p role="status">{state.module}</p>;
    return (
      <button type="button" onClick={state.retry}>
        failed, try again
      </button>
    );
  }
  return Host;
}

describe('a module that is loaded late', () => {
  it('is loading first, then there', async () => {
    const Host = giveHook(async () => 'the module');
    const place = mount(<Host />);
    expect(place.textContent).toBe('loading');
    await expect.element(page.getByRole('status')).toHaveTextContent('the module');
  });

  it('is loaded once for all who use it', async () => {
    let loads = 0;
    const Host = giveHook(async () => {
      loads += 1;
      return `load ${loads}`;
    });
    const place = mount(
      <>
        <Host />
        <Host />
      </>,
    );
    await expect.poll(() => place.textContent).toBe('load 1load 1');
  });

  it('is there at the first render of whoever comes after it', async () => {
    const Host = giveHook(async () => 'the module');
    mount(<Host />);
    await expect.element(page.getByRole('status')).toHaveTextContent('the module');
    expect(mount(<Host />).textContent).toBe('the module');
  });

  it('that could not be loaded says so and can be tried again', async () => {
    let loads = 0;
    const Host = giveHook(async () => {
      loads += 1;
      if (loads === 1) throw new TypeError('Failed to fetch');
      return 'the module';
    });
    mount(<Host />);
    await page.getByRole('button', { name: 'failed' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('the module');
  });

  it('is not asked for by a component that has gone', async () => {
    let loads = 0;
    const Host = giveHook(async () => {
      loads += 1;
      return `load ${loads}`;
    });
    const place = mount(<Host />);
    const { render } = await import('preact');
    render(null, place);
    const Other = giveHook(async () => 'other');
    mount(<Other />);
    await expect.element(page.getByRole('status')).toHaveTextContent('other');
    expect(loads).toBe(0);
  });
});
