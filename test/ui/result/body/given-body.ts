// A body that has come as a whole, read by the worker's own tasks in the test's thread.
import type { OpenBody } from '../../../../src/domain/body/body-port.ts';
import type { Clipboard, Files, Outfile } from '../../../../src/domain/page/ports.ts';
import { createFakeBodies } from '../../../state/fake-bodies.ts';

export function giveBody(content: string | Uint8Array<ArrayBuffer>): OpenBody {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const body = createFakeBodies().open(bytes.length);
  void body.append(bytes.slice());
  body.finish();
  return body;
}

export interface GivenDesk {
  readonly copied: string[];
  readonly saved: Outfile[];
  readonly clipboard: Clipboard;
  readonly files: Files;
}

export function giveDesk(): GivenDesk {
  const copied: string[] = [];
  const saved: Outfile[] = [];
  return {
    copied,
    saved,
    clipboard: {
      async copy(text) {
        copied.push(text);
        return { kind: 'copied' };
      },
    },
    files: {
      download: (file) => void saved.push(file),
      canSaveAs: false,
      saveAs: async () => ({ kind: 'saved' }),
    },
  };
}
