// What the presets have to say, one thing at a time, and what they ask.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PayloadPreset, Preset } from '../../domain/preset/preset.ts';
import type { SecretPlace } from '../../domain/secrets/preset-secrets.ts';
import type { PickedFile } from '../request/file-payload.ts';

interface NoticeAction {
  readonly label: string;
  readonly onPress: () => void;
}

interface Notice {
  readonly text: string;
  readonly isTrouble: boolean;
  readonly actions: readonly [] | readonly [NoticeAction];
}

/** What a person writes about a preset beside its content. */
export interface PresetDetails {
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** For the chosen environment alone; of payload presets only. */
  readonly isBound: boolean;
}

export type Question =
  | {
      readonly kind: 'details';
      readonly title: string;
      readonly of: Preset['kind'];
      readonly before: PresetDetails;
      readonly secrets: readonly SecretPlace[];
      readonly confirm: (details: PresetDetails) => void;
    }
  | {
      readonly kind: 'secrets';
      readonly name: string;
      readonly secrets: readonly SecretPlace[];
      readonly confirm: () => void;
    }
  | {
      readonly kind: 'conflict';
      readonly stored: Preset;
      readonly mine: Preset;
      readonly overwrite: () => void;
      readonly saveOther: () => void;
      readonly takeStored: () => void;
    }
  | {
      readonly kind: 'changed original';
      readonly copy: PayloadPreset;
      readonly original: PayloadPreset;
      readonly take: () => void;
      readonly keepOwn: () => void;
    }
  | { readonly kind: 'changes' }
  | { readonly kind: 'catalogue changes' }
  /** How a handler reads the client context. */
  | { readonly kind: 'readings' }
  | { readonly kind: 'export' }
  | { readonly kind: 'import'; readonly files: readonly PickedFile[] };

export interface Notices {
  readonly notice: ReadonlySignal<Notice | undefined>;
  say(text: string, ...actions: Notice['actions']): void;
  /** Something that was not done. */
  warn(text: string, ...actions: Notice['actions']): void;
  closeNotice(): void;
  readonly question: ReadonlySignal<Question | undefined>;
  ask(question: Question): void;
  closeQuestion(): void;
}

export function createNotices(): Notices {
  const notice = signal<Notice | undefined>(undefined);
  const question = signal<Question | undefined>(undefined);
  return {
    notice,
    say(text, ...actions) {
      notice.value = { text, isTrouble: false, actions };
    },
    warn(text, ...actions) {
      notice.value = { text, isTrouble: true, actions };
    },
    closeNotice() {
      notice.value = undefined;
    },
    question,
    ask(asked) {
      question.value = asked;
    },
    closeQuestion() {
      question.value = undefined;
    },
  };
}
