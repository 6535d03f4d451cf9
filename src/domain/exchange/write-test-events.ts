// Writes presets as Lambda's shareable test events: one OpenAPI document for each function (aws-facts §8).
import type { Problem } from '../check/problem.ts';
import { findJsonError } from '../json/find-json-error.ts';
import type { PayloadPreset } from '../preset/preset.ts';
import { parseFunctionName } from '../request/function-name.ts';
import { formatCount } from '../text/figures.ts';
import { findLoneSurrogate } from '../text/utf8.ts';
import { toFreeExampleName } from './test-event-names.ts';

interface TestEventDocument {
  readonly functionName: string;
  /** Under this name Lambda looks for it in the registry `lambda-testevent-schemas`. */
  readonly schemaName: string;
  readonly text: string;
}

export interface WrittenTestEvents {
  readonly documents: readonly TestEventDocument[];
  /** The presets that no test event can be made of; `path` is the preset's name. */
  readonly problems: readonly Problem[];
}

/** SAM CLI's MAX_EVENT_SIZE (aws-facts §8), a little under Invoke's own 6 MB. */
const EVENT_BYTES = 6_144_000;

/**
 * A test event has a name, an event and an invocation type: qualifier, client context, tenant and the rest stay behind.
 * The payload's text goes in as it is, every token of it.
 */
export function toTestEvents(presets: readonly PayloadPreset[]): WrittenTestEvents {
  const problems: Problem[] = [];
  const functions = new Map<string, Map<string, string>>();
  for (const preset of presets) {
    const functionName = parseFunctionName(preset.content.functionName);
    const message = functionName.ok ? explainPayload(preset.content.payload) : NO_FUNCTION;
    if (message !== undefined) problems.push({ path: preset.name, message });
    if (!functionName.ok || message !== undefined) continue;
    const { name } = functionName.value;
    const events = functions.get(name) ?? new Map<string, string>();
    const key = toFreeExampleName(preset.name, new Set(events.keys()));
    functions.set(name, events.set(key, toExample(key, preset)));
  }
  const documents = [...functions].map(([functionName, events]) => ({
    functionName,
    schemaName: `_${functionName}-schema`,
    text: toDocument(events),
  }));
  return { documents, problems };
}

const NO_FUNCTION = 'A test event belongs to a function, and this preset names none.';

function explainPayload(payload: string): string | undefined {
  const place = findLoneSurrogate(payload);
  if (place !== undefined) {
    return `Line ${place.line}, column ${place.column} of the payload: here stands half of a character, which no file can hold.`;
  }
  const bytes = new TextEncoder().encode(payload);
  const error = findJsonError(bytes);
  if (error?.kind === 'empty') return 'A test event needs a payload, and this preset has none.';
  if (error !== undefined) {
    return `A test event must be JSON. Line ${error.line}, column ${error.column} of the payload: ${error.message}.`;
  }
  if (bytes.length <= EVENT_BYTES) return undefined;
  return `The payload has ${formatCount(bytes.length)} bytes; a test event has at most ${formatCount(EVENT_BYTES)}.`;
}

function toExample(key: string, { name, content }: PayloadPreset): string {
  // What the key cannot hold; a reader that does not know it takes it for a remark.
  const summary = key === name ? '' : `        "summary": ${JSON.stringify(name)},\n`;
  return `      ${JSON.stringify(key)}: {
${summary}        "value": ${content.payload.trim()},
        "x-metadata": { "invocationType": "${content.invocationType}" }
      }`;
}

/** The frame is that of a schema that EventBridge discovers; its type says nothing about the event, so every event fits. */
function toDocument(events: ReadonlyMap<string, string>): string {
  return `{
  "openapi": "3.0.0",
  "info": { "version": "1.0.0", "title": "Event" },
  "paths": {},
  "components": {
    "schemas": { "Event": {} },
    "examples": {
${[...events.values()].join(',\n')}
    }
  }
}
`;
}
