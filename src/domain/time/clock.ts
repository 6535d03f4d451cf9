// Port: time. The domain and the state have no clock of their own.

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds from a start of its own; never runs backwards. */
  monotonic(): number;
  /** Calls back every `ms`; the answer ends it. */
  every(ms: number, tick: () => void): () => void;
  /** Calls back once after `ms`; the answer calls it off. */
  after(ms: number, ring: () => void): () => void;
}
