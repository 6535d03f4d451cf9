// From a draft to the content of a preset, and back.
import type { Draft, Payload } from '../request/draft.ts';
import { toPayloadText } from '../request/payload-text.ts';
import type { PresetContent } from './preset.ts';

/** What the form knows beside the draft. */
export interface DraftLinks {
  /** Absent: any environment. */
  readonly environmentId?: string;
  /** While this is set, the draft's own client context is that preset's text and is not saved a second time. */
  readonly clientContextPresetId?: string;
}

export type SavableContent =
  /** `note`: what is saved in another way than it stands in the form. */
  | { readonly kind: 'content'; readonly content: PresetContent; readonly note?: string }
  | { readonly kind: 'refused'; readonly sentence: string };

interface FilledDraft {
  readonly draft: Draft;
  readonly links: DraftLinks;
  /** The client-context preset that the content names and that is not there any more: say so before invoking. */
  readonly missingContextId?: string;
}

/** What a draft would be saved as. Only a file that is not UTF-8 is refused: as text it would be other bytes. */
export function toContent(draft: Draft, links: DraftLinks): SavableContent {
  const payload = toPayloadText(draft.payload);
  if (payload === undefined) return { kind: 'refused', sentence: explainRefusal(draft.payload) };
  const { environmentId, clientContextPresetId } = links;
  const content: PresetContent = {
    ...(environmentId === undefined ? {} : { environmentId }),
    functionName: draft.functionName,
    qualifier: draft.qualifier,
    invocationType: draft.invocationType,
    ...(draft.streamResponse ? { streamResponse: true } : {}),
    logTail: draft.logTail,
    payload,
    clientContext:
      clientContextPresetId === undefined
        ? { kind: 'text', text: draft.clientContext }
        : { kind: 'preset', id: clientContextPresetId },
    tenantId: draft.tenantId,
    durableExecutionName: draft.durableExecutionName,
    waitSeconds: draft.waitSeconds,
  };
  if (draft.payload.kind === 'text') return { kind: 'content', content };
  const note = `The text of ${draft.payload.name} is saved with the preset, not the file: a later change to the file changes nothing here.`;
  return { kind: 'content', content, note };
}

/** `readContext` answers with a client-context preset's text by its id, from the person's own and the catalogue's. */
export function toDraft(
  content: PresetContent,
  readContext: (id: string) => string | undefined,
): FilledDraft {
  const { clientContext, environmentId } = content;
  const isLinked = clientContext.kind === 'preset';
  const text = isLinked ? readContext(clientContext.id) : clientContext.text;
  const draft: Draft = {
    functionName: content.functionName,
    qualifier: content.qualifier,
    invocationType: content.invocationType,
    streamResponse: content.streamResponse ?? false,
    logTail: content.logTail,
    payload: { kind: 'text', text: content.payload },
    clientContext: text ?? '',
    tenantId: content.tenantId,
    durableExecutionName: content.durableExecutionName,
    waitSeconds: content.waitSeconds,
  };
  const links: DraftLinks = {
    ...(environmentId === undefined ? {} : { environmentId }),
    ...(isLinked ? { clientContextPresetId: clientContext.id } : {}),
  };
  const isMissing = isLinked && text === undefined;
  return { draft, links, ...(isMissing ? { missingContextId: clientContext.id } : {}) };
}

function explainRefusal(payload: Payload): string {
  const name = payload.kind === 'file' ? payload.name : 'The payload';
  return `${name} is not text in UTF-8, and a preset keeps text. Save the preset with a text payload, and pick the file again each time.`;
}
