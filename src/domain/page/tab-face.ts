// How an environment shows itself in the browser's tab: by its name and its colour.
import type { Environment } from '../config/config.ts';

export interface TabFace {
  readonly title: string;
  /** Path of the icon beside the page. */
  readonly icon: string;
}

/** A title is text: there a colour can only be a character. It also stands in lists of windows, which show no icon. */
const DOTS: Readonly<Record<Environment['color'], string>> = {
  grey: '⚪',
  blue: '🔵',
  green: '🟢',
  amber: '🟠',
  red: '🔴',
};

export function toTabFace(title: string, environment: Environment | undefined): TabFace {
  if (environment === undefined) return { title, icon: './icon.svg' };
  const { name, color } = environment;
  return { title: `${DOTS[color]} ${name} · ${title}`, icon: `./icons/environment-${color}.svg` };
}
