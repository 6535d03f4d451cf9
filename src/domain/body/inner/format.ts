// What bytes are, and what follows from it: words, extension, content type.

export type Format =
  | 'empty'
  | 'json'
  | 'text'
  | 'csv'
  | 'html'
  | 'xml'
  | 'svg'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'pdf'
  | 'gzip'
  | 'zip'
  | 'binary';

export interface FormatFacts {
  readonly words: string;
  readonly extension: string;
  readonly contentType: string;
}

export const FORMATS: Readonly<Record<Format, FormatFacts>> = {
  empty: { words: 'empty', extension: 'bin', contentType: 'application/octet-stream' },
  json: { words: 'JSON', extension: 'json', contentType: 'application/json' },
  text: { words: 'text', extension: 'txt', contentType: 'text/plain' },
  csv: { words: 'CSV', extension: 'csv', contentType: 'text/csv' },
  html: { words: 'HTML', extension: 'html', contentType: 'text/html' },
  xml: { words: 'XML', extension: 'xml', contentType: 'application/xml' },
  svg: { words: 'SVG', extension: 'svg', contentType: 'image/svg+xml' },
  png: { words: 'PNG', extension: 'png', contentType: 'image/png' },
  jpeg: { words: 'JPEG', extension: 'jpg', contentType: 'image/jpeg' },
  gif: { words: 'GIF', extension: 'gif', contentType: 'image/gif' },
  webp: { words: 'WebP', extension: 'webp', contentType: 'image/webp' },
  pdf: { words: 'PDF', extension: 'pdf', contentType: 'application/pdf' },
  gzip: { words: 'gzip', extension: 'gz', contentType: 'application/gzip' },
  zip: { words: 'ZIP', extension: 'zip', contentType: 'application/zip' },
  binary: { words: 'binary', extension: 'bin', contentType: 'application/octet-stream' },
};

const PICTURES: ReadonlySet<Format> = new Set(['png', 'jpeg', 'gif', 'webp', 'svg']);
const TEXTS: ReadonlySet<Format> = new Set(['json', 'text', 'csv', 'html', 'xml', 'svg']);

export function isPicture(format: Format): boolean {
  return PICTURES.has(format);
}

export function isTextual(format: Format): boolean {
  return TEXTS.has(format);
}
