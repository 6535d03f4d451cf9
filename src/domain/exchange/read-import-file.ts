// Recognises a file that somebody wants to import: presets of ours, test events of Lambda, an event of SAM.
import type { Problem } from '../check/problem.ts';
import type { PresetCollection } from '../preset/preset.ts';
import { looksLikeRecord } from '../record/looks-like-record.ts';
import { parseFunctionName } from '../request/function-name.ts';
import { parseExchangeFile } from './parse-exchange-file.ts';
import { readTestEvents } from './read-test-events.ts';

/** What came out of a file: every entry is in `collection` or named in `problems`. */
interface ImportContent {
  readonly form: 'presets' | 'test events' | 'event';
  readonly collection: PresetCollection;
  readonly problems: readonly Problem[];
  /** Set where the file does not say whose events they are: the person does. */
  readonly asksFunction: boolean;
}

export type ReadImportFile =
  | ({ readonly kind: 'read' } & ImportContent)
  /** Nothing is taken from it. */
  | { readonly kind: 'refused'; readonly sentence: string }
  /** One run and no presets: it is opened elsewhere. */
  | { readonly kind: 'run record'; readonly sentence: string };

const RUN_RECORD = {
  kind: 'run record',
  sentence: 'It is a run record: one run, and no presets. Open it by itself.',
} as const;

/** `functionName` is for test events that do not name their function. Never throws. */
export function readImportFile(
  text: string,
  fileName: string,
  functionName: string,
): ReadImportFile {
  const read = parseExchangeFile(text);
  switch (read.kind) {
    case 'newer':
      return { kind: 'refused', sentence: read.sentence };
    case 'not JSON':
      if (looksLikeRecord(text)) return RUN_RECORD;
      return { kind: 'refused', sentence: read.problem.message };
    case 'presets': {
      const { collection, problems } = read;
      return { kind: 'read', form: 'presets', collection, problems, asksFunction: false };
    }
    case 'foreign':
      if (looksLikeRecord(text)) return RUN_RECORD;
      break;
  }
  // Ours, but for the line that says so: taken for an event it would be one odd preset.
  if (/"(?:payload|clientContext)Presets"\s*:/.test(text)) {
    return { kind: 'refused', sentence: read.problem.message };
  }
  return readEvents(text, fileName, functionName);
}

/** `_orders-schema.json`, as the registry names it and as we write it; empty where the name says nothing. */
export function guessFunctionName(fileName: string): string {
  const name = /(?:^|[/\\])_(.+?)-schema\b[^/\\]*$/.exec(fileName)?.[1] ?? '';
  return parseFunctionName(name).ok ? name : '';
}

function readEvents(text: string, fileName: string, functionName: string): ReadImportFile {
  const { form, presets, problems } = readTestEvents(text, functionName, fileName);
  return {
    kind: 'read',
    form: form === 'event' ? 'event' : 'test events',
    collection: { presets, contexts: [] },
    problems,
    asksFunction: form !== 'named document' && presets.length > 0,
  };
}
