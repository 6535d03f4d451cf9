// Marker and MaxItems of the listing operations.
import { ServiceError, toConstraintError } from '../http/service-error.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextMarker?: string;
}

const MAX_ITEMS_ASKED = 10_000;

/** The service gives at most `maxPerPage`, however many are asked for. */
export function toPage<T>(all: readonly T[], query: URLSearchParams, maxPerPage: number): Page<T> {
  const start = readMarker(query.get('Marker'));
  const size = Math.min(readMaxItems(query.get('MaxItems')) ?? maxPerPage, maxPerPage);
  const end = start + size;
  const items = all.slice(start, end);
  return end < all.length ? { items, nextMarker: toMarker(end) } : { items };
}

/** Opaque to the client, as AWS's is. */
function toMarker(index: number): string {
  return Buffer.from(JSON.stringify({ index })).toString('base64');
}

function readMarker(marker: string | null): number {
  if (marker === null || marker === '') return 0;
  const index = Number(
    /^\{"index":(\d+)\}$/.exec(Buffer.from(marker, 'base64').toString('utf8'))?.[1],
  );
  if (Number.isInteger(index)) return index;
  throw new ServiceError('InvalidParameterValueException', 400, 'Invalid Marker');
}

function readMaxItems(text: string | null): number | undefined {
  if (text === null || text === '') return undefined;
  const count = Number(text);
  if (!Number.isInteger(count)) throw new ServiceError('SerializationException', 400, '');
  if (count < 1) throw toConstraintError('maxItems', text, 'have value greater than or equal to 1');
  if (count <= MAX_ITEMS_ASKED) return count;
  throw toConstraintError('maxItems', text, `have value less than or equal to ${MAX_ITEMS_ASKED}`);
}
