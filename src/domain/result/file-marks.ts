// The marks by which binary files are known, and what each is called.
import type { FileKind } from './file-kind.ts';

interface FileMark {
  /** Where the mark stands, in bytes. */
  readonly at: number;
  /** One character a byte. */
  readonly mark: string;
  readonly kind: FileKind;
}

/** As the formats' own specifications give them; those that say more come before those that say less. */
const MARKS: readonly FileMark[] = [
  toMark('\x89PNG\r\n\x1a\n', 'png', 'image/png'),
  toMark('\xff\xd8\xff', 'jpg', 'image/jpeg'),
  toMark('GIF87a', 'gif', 'image/gif'),
  toMark('GIF89a', 'gif', 'image/gif'),
  toMark('WEBP', 'webp', 'image/webp', 8),
  toMark('ftypavif', 'avif', 'image/avif', 4),
  toMark('ftypheic', 'heic', 'image/heic', 4),
  toMark('II*\0', 'tif', 'image/tiff'),
  toMark('MM\0*', 'tif', 'image/tiff'),
  toMark('\0\0\x01\0', 'ico', 'image/x-icon'),
  toMark('%PDF-', 'pdf', 'application/pdf'),
  toMark('\x1f\x8b', 'gz', 'application/gzip'),
  toMark('BZh', 'bz2', 'application/x-bzip2'),
  toMark('\xfd7zXZ\0', 'xz', 'application/x-xz'),
  toMark('(\xb5/\xfd', 'zst', 'application/zstd'),
  toMark('7z\xbc\xaf\x27\x1c', '7z', 'application/x-7z-compressed'),
  toMark('Rar!\x1a\x07', 'rar', 'application/vnd.rar'),
  toMark('ustar', 'tar', 'application/x-tar', 257),
  toMark('WAVE', 'wav', 'audio/wav', 8),
  toMark('OggS', 'ogg', 'audio/ogg'),
  toMark('fLaC', 'flac', 'audio/flac'),
  toMark('ID3', 'mp3', 'audio/mpeg'),
  toMark('\xff\xfb', 'mp3', 'audio/mpeg'),
  toMark('ftypM4A', 'm4a', 'audio/mp4', 4),
  toMark('ftypqt', 'mov', 'video/quicktime', 4),
  toMark('ftyp', 'mp4', 'video/mp4', 4),
  toMark('\x1aE\xdf\xa3', 'webm', 'video/webm'),
  toMark('wOF2', 'woff2', 'font/woff2'),
  toMark('wOFF', 'woff', 'font/woff'),
  toMark('OTTO', 'otf', 'font/otf'),
  toMark('\0asm', 'wasm', 'application/wasm'),
  toMark('SQLite format 3\0', 'sqlite', 'application/vnd.sqlite3'),
  toMark('PAR1', 'parquet', 'application/vnd.apache.parquet'),
  toMark('Obj\x01', 'avro', 'application/avro'),
  toMark('ARROW1', 'arrow', 'application/vnd.apache.arrow.file'),
  toMark('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls', 'application/vnd.ms-excel'),
];

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** Zip files that people call by other names, told by a folder or a file that each of them holds. */
const ZIPS: readonly (readonly [holds: string, kind: FileKind])[] = [
  ['xl/', { extension: 'xlsx', contentType: `${OFFICE}.spreadsheetml.sheet` }],
  ['word/', { extension: 'docx', contentType: `${OFFICE}.wordprocessingml.document` }],
  ['ppt/', { extension: 'pptx', contentType: `${OFFICE}.presentationml.presentation` }],
  ['META-INF/MANIFEST.MF', { extension: 'jar', contentType: 'application/java-archive' }],
];
const ZIP: FileKind = { extension: 'zip', contentType: 'application/zip' };

/** `head` is the beginning of the file, one character a byte; undefined where no mark is known. */
export function findFileMark(head: string): FileKind | undefined {
  if (head.startsWith('PK\x03\x04'))
    return ZIPS.find(([holds]) => head.includes(holds))?.[1] ?? ZIP;
  if (head.startsWith('PK\x05\x06')) return ZIP;
  return MARKS.find(({ at, mark }) => head.startsWith(mark, at))?.kind;
}

function toMark(mark: string, extension: string, contentType: string, at = 0): FileMark {
  return { at, mark, kind: { extension, contentType } };
}
