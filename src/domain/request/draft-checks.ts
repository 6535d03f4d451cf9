// Everything that reads a draft closely, as one part to load: the fields can be filled before it is here.
import { formatJson } from '../json/format-json.ts';
import { checkDraft } from './check-draft.ts';
import { checkPayload } from './check-payload.ts';
import { parseFunctionName } from './function-name.ts';

export const draftChecks = { checkDraft, checkPayload, formatJson, parseFunctionName };
export type DraftChecks = typeof draftChecks;
