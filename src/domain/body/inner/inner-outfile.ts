// The file of an inner body: its exact bytes, under the response's name and the place where it was.
import type { Outfile } from '../../page/ports.ts';
import { FORMATS, type Format } from './format.ts';

/** `orders-2026-11-22T13-52-07Z` and `orders[3].invoice` give `orders-2026-11-22T13-52-07Z-orders.3.invoice.pdf`. */
export function toInnerOutfile(
  base: string,
  label: string,
  bytes: Uint8Array,
  format: Format,
): Outfile {
  const { extension, contentType } = FORMATS[format];
  const place = label
    .replaceAll(/[^\w-]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
    .slice(-60);
  return { name: `${base}${place === '' ? '' : `-${place}`}.${extension}`, bytes, contentType };
}
