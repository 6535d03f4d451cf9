// A JSON object in a log line, for reading its fields; what is shown is always the line as it came.

export type JsonObject = Readonly<Record<string, unknown>>;

export function parseObject(text: string): JsonObject | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return undefined;
  try {
    return asObject(JSON.parse(trimmed));
  } catch {
    return undefined; // Text that only looks like JSON is text.
  }
}

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The first of `names` that holds a text with something in it. */
export function readText(from: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = from[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
