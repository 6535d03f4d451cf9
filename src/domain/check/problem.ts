// What is wrong with an input, and a value that has been checked.

/** One thing that is wrong: the place (a JSON path or a field's name) and a sentence to act on. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function toChecked<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function toProblems(...problems: readonly Problem[]): Checked<never> {
  return { ok: false, problems };
}
