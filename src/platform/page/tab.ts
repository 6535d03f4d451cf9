// The browser's tab: its title and its icon.
import type { TabFace } from '../../domain/page/tab-face.ts';

export function showTabFace({ title, icon }: TabFace): void {
  document.title = title;
  const link = document.querySelector('link[rel="icon"]');
  // Browsers fetch the icon at each write, whether it is another one or not.
  if (link?.getAttribute('href') !== icon) link?.setAttribute('href', icon);
}
