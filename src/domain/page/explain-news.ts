// News of the page's own files, in a sentence for whoever sits before it.
import type { ShellNews } from './app-shell.ts';

export function explainNews(news: ShellNews, isOnline: boolean): string {
  switch (news) {
    case 'update waiting':
      return 'A new version of this page is ready. Reload to use it. What you have typed is kept.';
    case 'updated elsewhere':
      return 'A new version took over in another tab. Reload when it suits you. What you have typed is kept.';
    case 'settings changed':
      return 'The settings of this page have changed. Reload to use them. What you have typed is kept.';
    case 'part missing':
      return isOnline
        ? 'A part of this page could not be loaded; a newer version may have been deployed. Reload: what you have typed is kept.'
        : 'A part of this page could not be loaded, because this device is offline. What you have typed is still here; reload once it is connected.';
  }
}
