// The path of a place in JSON, in the spelling of JMESPath: what is copied here can be pasted into Query, and into the CLI's `--query`.

/** A name in an object, or a place in an array. */
export type PathStep = string | number;

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `orders[3].lines`, `"first name"`, `[0]`; the outermost value is `@`. */
export function formatPath(steps: readonly PathStep[]): string {
  if (steps.length === 0) return '@';
  return steps.map((step, at) => formatStep(step, at === 0)).join('');
}

function formatStep(step: PathStep, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  const name = PLAIN_NAME.test(step) ? step : JSON.stringify(step);
  return isFirst ? name : `.${name}`;
}
