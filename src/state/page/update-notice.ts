// What there is to say about the page's own files, and the reload that a person asks for.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AppShell, ShellNews } from '../../domain/page/app-shell.ts';
import { explainNews } from '../../domain/page/explain-news.ts';
import type { Connection, Refused } from '../../domain/page/ports.ts';

export interface UpdateNoticePorts {
  readonly shell: AppShell;
  readonly connection: Connection;
  /** While a run is under way a reload would lose its answer. */
  readonly isWaiting: ReadonlySignal<boolean>;
  /** Done when what is typed is in storage, or with the reason why it could not be kept. */
  readonly keepDraft: () => Promise<Refused | undefined>;
}

export interface UpdateNotice {
  /** Undefined: nothing to say, or put off. */
  readonly sentence: ReadonlySignal<string | undefined>;
  readonly canReload: ReadonlySignal<boolean>;
  reload(): Promise<void>;
  putOff(): void;
}

/** Heaviest first: what is said is the heaviest that is news. */
const WEIGHTS: readonly ShellNews[] = [
  'part missing',
  'update waiting',
  'updated elsewhere',
  'settings changed',
];

export function createUpdateNotice(ports: UpdateNoticePorts): UpdateNotice {
  const news = signal<ReadonlySet<ShellNews>>(new Set());
  const notKept = signal<Refused | undefined>(undefined);
  const isOnline = signal(ports.connection.isOnline());
  ports.connection.onChange(() => {
    isOnline.value = ports.connection.isOnline();
  });
  ports.shell.onNews((one) => {
    const next = new Set(news.value).add(one);
    if (one === 'updated elsewhere') next.delete('update waiting');
    news.value = next;
  });
  const heaviest = computed(() => WEIGHTS.find((one) => news.value.has(one)));
  // Offline, only a page that is kept whole comes back from a reload; one that misses a part may not be.
  const isSafe = computed(() => isOnline.value || heaviest.value !== 'part missing');
  const canReload = computed(() => isSafe.value && !ports.isWaiting.value);
  let isReloading = false;
  return {
    sentence: computed(() => explain(notKept.value, heaviest.value, isOnline.value)),
    canReload,
    async reload() {
      if (isReloading || !canReload.value) return;
      isReloading = true;
      notKept.value = await ports.keepDraft();
      if (notKept.value === undefined) await ports.shell.reload();
      isReloading = false;
    },
    putOff() {
      news.value = new Set();
      notKept.value = undefined;
    },
  };
}

function explain(
  notKept: Refused | undefined,
  news: ShellNews | undefined,
  isOnline: boolean,
): string | undefined {
  if (notKept === undefined) return news && explainNews(news, isOnline);
  return `Not reloaded, because what you have typed would be lost. ${notKept.sentence} Copy it, then reload the page by hand.`;
}
