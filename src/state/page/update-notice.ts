// What there is to say about the page's own files, and the reload that a person asks for.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AppShell, ShellNews } from '../../domain/page/app-shell.ts';
import { explainNews } from '../../domain/page/explain-news.ts';
import type { Connection } from '../../domain/page/ports.ts';

export interface UpdateNoticePorts {
  readonly shell: AppShell;
  readonly connection: Connection;
  /** While a run is under way a reload would lose its answer. */
  readonly isWaiting: ReadonlySignal<boolean>;
  /** Done when what is typed is in storage. */
  readonly keepDraft: () => Promise<void>;
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
  const notKept = signal<string | undefined>(undefined);
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
    sentence: computed(
      () => notKept.value ?? (heaviest.value && explainNews(heaviest.value, isOnline.value)),
    ),
    canReload,
    async reload() {
      if (isReloading || !canReload.value) return;
      isReloading = true;
      notKept.value = await explainKeeping(ports.keepDraft);
      if (notKept.value === undefined) await ports.shell.reload();
      isReloading = false;
    },
    putOff() {
      news.value = new Set();
      notKept.value = undefined;
    },
  };
}

/** A sentence where the text on the page would have been lost. */
async function explainKeeping(keepDraft: () => Promise<void>): Promise<string | undefined> {
  try {
    await keepDraft();
    return undefined;
  } catch (error) {
    return `Not reloaded, because this browser did not keep what you have typed (${String(error)}). Copy it first, then reload the page by hand.`;
  }
}
