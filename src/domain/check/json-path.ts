// Where in a JSON document something stands, as people write it: `$.environments[0].id`.

/** Keys that are not plain words are written in brackets and quotes. */
export function toJsonPath(steps: readonly (string | number)[]): string {
  let path = '$';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  }
  return path;
}
