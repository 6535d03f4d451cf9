// The clipboard, which a browser may refuse.
import type { Clipboard } from '../../domain/page/ports.ts';

export const browserClipboard: Clipboard = {
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return { kind: 'copied' };
    } catch (error) {
      const sentence = `The browser did not allow copying (${String(error)}). Select the text and copy it by hand.`;
      return { kind: 'refused', sentence };
    }
  },
};
