// A number that JavaScript cannot hold, or would spell otherwise, with its own spelling: 12345678901234567890, 1.0, 1e400.

/** A Number to everything that calculates; the enumerable member keeps JMESPath from taking it for something empty. */
export class ExactNumber extends Number {
  readonly source: string;

  constructor(source: string) {
    super(source);
    this.source = source;
  }
}

export type AnyNumber = number | ExactNumber;

export function toNumberValue(source: string): AnyNumber {
  const plain = Number(source);
  return String(plain) === source ? plain : new ExactNumber(source);
}

export function isNumberValue(value: unknown): value is AnyNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

/** The spelling; undefined for what JSON has no number for. */
export function toNumberSource(value: AnyNumber): string | undefined {
  if (value instanceof ExactNumber) return value.source;
  return Number.isFinite(value) ? String(value) : undefined;
}
