// Everything that reads a draft closely, as one part to load: the fields can be filled before it is here.
import { checkDraft } from './check-draft.ts';
import { checkPayload } from './check-payload.ts';
import { parseFunctionName } from './function-name.ts';
import { formatPayloadText, toPayloadText } from './payload-text.ts';

export const draftChecks = {
  checkDraft,
  checkPayload,
  formatPayloadText,
  parseFunctionName,
  toPayloadText,
};
export type DraftChecks = typeof draftChecks;
