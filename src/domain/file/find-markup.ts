// Files that hold text alone, known by how they begin.
import { type FileKind, toFileKind } from './file-kind.ts';
import { GIF, PDF, WEBP } from './file-marks.ts';

/** White space and a byte order mark before it do not count. */
const BEGINNINGS: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [
    /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i,
    toFileKind('html', 'text/html', 'text'),
  ],
  [
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*(?:<!doctype\s+svg[^>]*>\s*)?<svg[\s/>]/i,
    toFileKind('svg', 'image/svg+xml', 'drawing'),
  ],
  [/^<\?xml\s/, toFileKind('xml', 'application/xml', 'text')],
  [/^\{\\rtf/, toFileKind('rtf', 'application/rtf', 'text')],
  [/^BEGIN:VCALENDAR\r?\n/, toFileKind('ics', 'text/calendar', 'text')],
  [/^BEGIN:VCARD\r?\n/, toFileKind('vcf', 'text/vcard', 'text')],
  // Most of these are no text; a short one may be.
  [/^%PDF-/, PDF],
  [/^GIF8[79]a/, GIF],
  [/^RIFF[\s\S]{4}WEBP/, WEBP],
];

export function findMarkup(text: string): FileKind | undefined {
  const start = text.replace(/^\uFEFF?\s*/, '');
  return BEGINNINGS.find(([pattern]) => pattern.test(start))?.[1];
}
