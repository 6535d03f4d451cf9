import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserClipboard } from '../../../src/platform/page/clipboard.ts';
import { browserClock } from '../../../src/platform/page/clock.ts';
import { browserConnection } from '../../../src/platform/page/connection.ts';
import { listenForFaults } from '../../../src/platform/page/faults.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the clipboard', () => {
  it('takes the text as it is', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(await browserClipboard.copy('{"a":1}\r\n')).toEqual({ kind: 'copied' });
    expect(write.mock.calls).toEqual([['{"a":1}\r\n']]);
  });

  it('that is refused is told in a sentence, with a way out', async () => {
    const refusal = new DOMException('Write permission denied.', 'NotAllowedError');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(refusal);
    expect(await browserClipboard.copy('x')).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(/NotAllowedError.*Select the text and copy it by hand\.$/),
    });
  });

  it('that is not there at all, as in a page without https, is refused likewise', async () => {
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);
    expect((await browserClipboard.copy('x')).kind).toBe('refused');
  });
});

describe('the clock', () => {
  it('tells the time of day, and a time that never runs backwards', () => {
    expect(Math.abs(browserClock.now() - Date.now())).toBeLessThan(1000);
    const first = browserClock.monotonic();
    expect(browserClock.monotonic()).toBeGreaterThanOrEqual(first);
  });

  it('rings once, or at each turn, until it is called off', () => {
    vi.useFakeTimers();
    const rung: string[] = [];
    browserClock.after(100, () => rung.push('once'));
    const callOff = browserClock.after(100, () => rung.push('never'));
    const end = browserClock.every(50, () => rung.push('tick'));
    callOff();
    vi.advanceTimersByTime(120);
    end();
    vi.advanceTimersByTime(1000);
    expect(rung.toSorted()).toEqual(['once', 'tick', 'tick']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the connection', () => {
  it('says what the browser says', () => {
    const says = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(browserConnection.isOnline()).toBe(false);
    says.mockReturnValue(true);
    expect(browserConnection.isOnline()).toBe(true);
  });

  it('tells of each change until nobody listens any more', () => {
    const listener = vi.fn();
    const end = browserConnection.onChange(listener);
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    end();
    dispatchEvent(new Event('offline'));
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('a fault of the page itself', () => {
  /** What is told of errors and rejections, without letting Vitest see them as its own. */
  function listen() {
    const listeners: Record<string, (event: object) => void> = {};
    vi.spyOn(globalThis, 'addEventListener').mockImplementation(
      (name: string, listener: unknown) => {
        listeners[name] = listener as (event: object) => void;
      },
    );
    const told: unknown[] = [];
    listenForFaults((fault) => told.push(fault));
    return { told, listeners };
  }

  it('is told as it was thrown', () => {
    const { told, listeners } = listen();
    const thrown = new RangeError('too far');
    listeners.error?.({ error: thrown, message: 'Uncaught RangeError: too far' });
    listeners.error?.({ error: null, message: 'Script error.' });
    listeners.unhandledrejection?.({ reason: 'a text' });
    expect(told).toEqual([thrown, 'Script error.', 'a text']);
  });

  it.each(['completed with undelivered notifications.', 'limit exceeded'])(
    'is not that a browser puts off what has changed while it measured sizes (%s)',
    (words) => {
      const { told, listeners } = listen();
      listeners.error?.({ error: null, message: `ResizeObserver loop ${words}` });
      expect(told).toEqual([]);
    },
  );
});
