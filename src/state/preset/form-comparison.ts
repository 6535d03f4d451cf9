// How the form stands to the preset and the client-context preset that it was filled from.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Environment } from '../../domain/config/config.ts';
import { listDifferences } from '../../domain/preset/differences.ts';
import { type DraftLinks, toContent } from '../../domain/preset/preset-content.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { DraftState } from '../request/draft-state.ts';
import type { FormState } from '../request/form-state.ts';
import type { LinkedContext, OpenedPreset } from './opened.ts';

export interface ComparedForm {
  readonly draft: DraftState;
  readonly form: FormState;
  readonly environment: ReadonlySignal<Environment | undefined>;
  readonly opened: ReadonlySignal<OpenedPreset | undefined>;
  readonly context: ReadonlySignal<LinkedContext | undefined>;
}

export function compareForm({ draft, form, environment, opened, context }: ComparedForm) {
  const isContextChanged = computed(
    () =>
      context.value !== undefined && draft.draft.value.clientContext !== context.value.preset.text,
  );
  const links = computed((): DraftLinks => {
    const linked = isContextChanged.value ? undefined : context.value;
    const environmentId = form.marks.value.isBound ? environment.value?.id : undefined;
    return {
      ...(environmentId === undefined ? {} : { environmentId }),
      ...(linked === undefined ? {} : { clientContextPresetId: linked.preset.id }),
    };
  });
  const differences = computed(() => {
    const saved = opened.value?.preset.content;
    return saved === undefined ? [] : listDifferences(draft.draft.value, links.value, saved);
  });
  return {
    isContextChanged,
    hasOwnContextText: computed(
      () =>
        draft.draft.value.clientContext !== '' &&
        (context.value === undefined || isContextChanged.value),
    ),
    content: computed(() => toContent(draft.draft.value, links.value)),
    differences,
    isUnsaved: computed(() =>
      opened.value === undefined ? isWorthKeeping(draft.draft.value) : differences.value.length > 0,
    ),
  };
}

/** A function's name alone is chosen again in a moment. */
function isWorthKeeping(draft: Draft): boolean {
  const { payload, clientContext, tenantId, durableExecutionName } = draft;
  const isPayload = payload.kind === 'file' || payload.text.trim() !== '';
  return isPayload || [clientContext, tenantId, durableExecutionName].some((text) => text !== '');
}
