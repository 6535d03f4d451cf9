// JSON values that were good until something happened to them: a key gone, a value of another kind, a key too many.
import fc from 'fast-check';

const other = fc.oneof(
  fc.constantFrom(null, true, 0, -1, '', ' ', [], {}, 'x'),
  fc.jsonValue({ maxDepth: 1 }),
);
const change = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom('drop', 'replace', 'add'),
  key: fc.oneof(
    fc.constantFrom('id', 'clientContext', 'clientContextPresetId', 'origin', 'endpoints', 'extra'),
    fc.string({ maxLength: 8 }),
  ),
  value: other,
});

/** Up to three changes, each at any depth. */
export function mutate(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, fc.array(change, { maxLength: 3 })).map(([value, changes]) => {
    const root = { value: structuredClone(value) };
    for (const { value: shared, ...one } of changes) {
      // A value of its own each time: an object put into itself would be no JSON.
      const given = structuredClone(shared);
      const places = listPlaces(root);
      const place = places[one.place % places.length];
      if (place === undefined) continue;
      if (one.kind === 'replace') set(place.holder, place.key, given);
      else if (one.kind === 'drop' && place.holder !== root) drop(place.holder, place.key);
      else set(place.holder[place.key], one.key, given);
    }
    return root.value;
  });
}

// biome-ignore lint/suspicious/noExplicitAny: any JSON
type Holder = any;

function listPlaces(holder: Holder): { readonly holder: Holder; readonly key: string }[] {
  if (typeof holder !== 'object' || holder === null) return [];
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...listPlaces(holder[key])]);
}

function drop(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** A key such as `__proto__` is a key like another in JSON. */
function set(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder)) {
    if (/^\d+$/.test(key)) holder[Math.min(Number(key), holder.length)] = value;
    else holder.push(value);
  } else if (typeof holder === 'object' && holder !== null) {
    const options = { value, enumerable: true, writable: true, configurable: true };
    Object.defineProperty(holder, key, options);
  }
}
