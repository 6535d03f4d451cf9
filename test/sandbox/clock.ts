// The clock of the pretended AWS: the machine's clock, moved by a fixed offset.
// Everything AWS would read from its own clock reads this one, so that clock-skew tests are real.

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export function createClock(offsetMs: number): Clock {
  return { now: () => Date.now() + offsetMs };
}

/** `20260709T101500Z`, the spelling that signatures use. */
export function toAmzDate(timeMs: number): string {
  return new Date(timeMs).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}

/** The time of an `x-amz-date` header, or undefined where it is not one. */
export function parseAmzDate(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
