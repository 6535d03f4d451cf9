// What a PDF tells of itself without being taken apart.

export interface PdfFacts {
  /** "1.7" */
  readonly version: string;
  /** Undefined where the pages are inside compressed objects, as newer files have them. */
  readonly pages: number | undefined;
}

/** Past this nobody waits for a number of pages. */
const LOOKED_AT = 32 * 1024 * 1024;
const PAGE = /\/Type\s*\/Page(?![a-zA-Z])/g;
const COUNT = /\/Count\s+(\d+)/g;

/** A number of pages is given only where the pages themselves and the file's own count agree. */
export function readPdfFacts(bytes: Uint8Array): PdfFacts | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const version = /^%PDF-(\d\.\d)/.exec(text)?.[1];
  if (version === undefined) return undefined;
  const found = text.match(PAGE)?.length ?? 0;
  const counted = Math.max(0, ...Array.from(text.matchAll(COUNT), ([, count]) => Number(count)));
  return { version, pages: found > 0 && found === counted ? found : undefined };
}
