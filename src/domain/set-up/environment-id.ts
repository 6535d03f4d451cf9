// An id for an environment that a person only named.

/** Ids are 1 to 32 of a–z, 0–9 and “-”; room is left for a number. */
const LONGEST = 28;

/** “Staging (Ireland)” becomes `staging-ireland`, or `staging-ireland-2` where that is taken. */
export function toFreeId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const id = plain || 'environment';
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
