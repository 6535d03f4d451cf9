// The file of an inner body: its exact bytes, under a name that tells where it was, or the one that the answer gives it.
import type { FileKind } from '../../file/file-kind.ts';
import type { Outfile } from '../../page/ports.ts';

/** Archives whose own extension says more than `zip`. */
const OFFICE = /\.(?:docx|xlsx|pptx|odt|ods|odp|epub)$/i;
/** What no file system takes, and what would show a name in another order than it has. */
const NO_NAME = /[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu;
const LONGEST = 100;

/** `orders-2026-11-22T13-52-07Z` and `orders[3].invoice` give `orders-2026-11-22T13-52-07Z-orders.3.invoice.pdf`. */
export function toInnerOutfile(
  base: string,
  label: string,
  bytes: Uint8Array,
  { extension, contentType }: FileKind,
): Outfile {
  const place = label
    .replaceAll(/[^\w-]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
    .slice(-60);
  return { name: `${base}${place === '' ? '' : `-${place}`}.${extension}`, bytes, contentType };
}

/**
 * The name of a Content-Disposition header as a file's name without folders, its extension the one that the bytes have: a text
 * cannot call itself a program. Undefined where the header gives none.
 */
export function toNamedOutfile(
  disposition: string,
  bytes: Uint8Array,
  { extension, contentType }: FileKind,
): Outfile | undefined {
  const given = readFileName(disposition)
    ?.replaceAll(NO_NAME, '-')
    .replace(/^[.\s]+/, '');
  if (given === undefined || given === '') return undefined;
  if (extension === 'zip' && OFFICE.test(given)) return { name: given, bytes, contentType };
  const stem = given.replace(/\.\w{1,8}$/, '').slice(0, LONGEST);
  return { name: `${stem}.${extension}`, bytes, contentType };
}

/** `filename*` goes before `filename` (RFC 6266); of it UTF-8 only. */
function readFileName(disposition: string): string | undefined {
  const encoded = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined && /^(?:[^%]|%[0-9a-f]{2})*$/i.test(encoded)) {
    const bytes = encoded.replaceAll(/%([0-9a-f]{2})/gi, (_all, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
    return new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  }
  const [, quoted, plain] =
    /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? [];
  return quoted?.replaceAll(/\\(.)/g, '$1') ?? plain;
}
