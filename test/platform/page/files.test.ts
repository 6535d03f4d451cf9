import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFiles } from '../../../src/platform/page/files.ts';

const FILE = {
  name: 'orders-2026-11-22T13-52-07Z.json',
  bytes: Uint8Array.from([0x00, 0xff, 0x0d, 0x0a, 0xef, 0xbb, 0xbf]),
  contentType: 'application/json',
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The links that were pressed; nothing is really downloaded. */
function watchDownloads() {
  const links: { readonly href: string; readonly download: string }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    links.push({ href: this.href, download: this.download });
  });
  return { links, revoked: vi.spyOn(URL, 'revokeObjectURL') };
}

describe('a download', () => {
  it('has the exact bytes, the name and the type', async () => {
    const { links } = watchDownloads();
    createFiles().download(FILE);
    expect(links.map(({ download }) => download)).toEqual([FILE.name]);
    const blob = await (await fetch(links[0]?.href ?? '')).blob();
    expect(blob.type).toBe('application/json');
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(FILE.bytes);
  });

  it('gives its object URL back, but not before the browser has had time to read it', () => {
    vi.useFakeTimers();
    const { links, revoked } = watchDownloads();
    createFiles().download(FILE);
    vi.advanceTimersByTime(10_000);
    expect(revoked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(revoked.mock.calls).toEqual([[links[0]?.href]]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('Save as', () => {
  async function toHandle(name: string): Promise<FileSystemFileHandle> {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(name, { create: true });
  }

  it('writes the exact bytes to the place that the person picks', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('showSaveFilePicker', async (options: unknown) => {
      asked.push(options);
      return toHandle('picked.json');
    });
    const files = createFiles();
    expect(files.canSaveAs).toBe(true);
    expect(await files.saveAs(FILE)).toEqual({ kind: 'saved' });
    expect(asked).toEqual([{ suggestedName: FILE.name }]);
    const written = await (await toHandle('picked.json')).getFile();
    expect(new Uint8Array(await written.arrayBuffer())).toEqual(FILE.bytes);
  });

  it('tells a closed dialog from a refusal', async () => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('The user aborted a request.', 'AbortError');
    });
    expect(await createFiles().saveAs(FILE)).toEqual({ kind: 'cancelled' });
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    expect(await createFiles().saveAs(FILE)).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(
        /^The file could not be written: QuotaExceededError: No room\./,
      ),
    });
  });

  it('is not offered where the browser has no such thing', async () => {
    // Deleting is the only way: a browser without it has no such member at all.
    const own = Object.getOwnPropertyDescriptor(globalThis, 'showSaveFilePicker');
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
    try {
      const files = createFiles();
      expect(files.canSaveAs).toBe(false);
      expect((await files.saveAs(FILE)).kind).toBe('refused');
    } finally {
      if (own !== undefined) Object.defineProperty(globalThis, 'showSaveFilePicker', own);
    }
  });
});
