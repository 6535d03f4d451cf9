// The marks by which binary files are known, and what each is called.
import { type FileKind, toFileKind } from './file-kind.ts';

/** They can be known by text alone, too. */
export const GIF = toFileKind('gif', 'image/gif', 'picture');
export const WEBP = toFileKind('webp', 'image/webp', 'picture', 'WebP');
export const PDF = toFileKind('pdf', 'application/pdf', 'file');

/** Where the mark stands in bytes, and the mark itself with one character a byte. */
type FileMark = readonly [at: number, mark: string, kind: FileKind];

/** As the formats' own specifications give them; those that say more come before those that say less. */
const MARKS: readonly FileMark[] = [
  [0, '\x89PNG\r\n\x1a\n', toFileKind('png', 'image/png', 'picture')],
  [0, '\xff\xd8\xff', toFileKind('jpg', 'image/jpeg', 'picture', 'JPEG')],
  [0, 'GIF87a', GIF],
  [0, 'GIF89a', GIF],
  [8, 'WEBP', WEBP],
  [4, 'ftypavif', toFileKind('avif', 'image/avif', 'picture')],
  [4, 'ftypheic', toFileKind('heic', 'image/heic')],
  [0, 'II*\0', toFileKind('tif', 'image/tiff')],
  [0, 'MM\0*', toFileKind('tif', 'image/tiff')],
  [0, '\0\0\x01\0', toFileKind('ico', 'image/x-icon')],
  [0, '%PDF-', PDF],
  [0, '\x1f\x8b\x08', toFileKind('gz', 'application/gzip', 'file', 'gzip')],
  [0, 'BZh', toFileKind('bz2', 'application/x-bzip2')],
  [0, '\xfd7zXZ\0', toFileKind('xz', 'application/x-xz')],
  [0, '(\xb5/\xfd', toFileKind('zst', 'application/zstd')],
  [0, '7z\xbc\xaf\x27\x1c', toFileKind('7z', 'application/x-7z-compressed')],
  [0, 'Rar!\x1a\x07', toFileKind('rar', 'application/vnd.rar')],
  [257, 'ustar', toFileKind('tar', 'application/x-tar')],
  [8, 'WAVE', toFileKind('wav', 'audio/wav')],
  [0, 'OggS', toFileKind('ogg', 'audio/ogg')],
  [0, 'fLaC', toFileKind('flac', 'audio/flac')],
  [0, 'ID3', toFileKind('mp3', 'audio/mpeg')],
  [0, '\xff\xfb', toFileKind('mp3', 'audio/mpeg')],
  [4, 'ftypM4A', toFileKind('m4a', 'audio/mp4')],
  [4, 'ftypqt', toFileKind('mov', 'video/quicktime')],
  [4, 'ftyp', toFileKind('mp4', 'video/mp4')],
  [0, '\x1aE\xdf\xa3', toFileKind('webm', 'video/webm')],
  [0, 'wOF2', toFileKind('woff2', 'font/woff2')],
  [0, 'wOFF', toFileKind('woff', 'font/woff')],
  [0, 'OTTO', toFileKind('otf', 'font/otf')],
  [0, '\0asm', toFileKind('wasm', 'application/wasm')],
  [0, 'SQLite format 3\0', toFileKind('sqlite', 'application/vnd.sqlite3')],
  [0, 'PAR1', toFileKind('parquet', 'application/vnd.apache.parquet')],
  [0, 'Obj\x01', toFileKind('avro', 'application/avro')],
  [0, 'ARROW1', toFileKind('arrow', 'application/vnd.apache.arrow.file')],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', toFileKind('xls', 'application/vnd.ms-excel')],
];

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** Zip files that people call by other names, told by a folder or a file that each of them holds. */
const ZIPS: readonly (readonly [holds: string, kind: FileKind])[] = [
  ['xl/wor', toFileKind('xlsx', `${OFFICE}.spreadsheetml.sheet`, 'file')],
  ['word/', toFileKind('docx', `${OFFICE}.wordprocessingml.document`, 'file')],
  ['ppt/', toFileKind('pptx', `${OFFICE}.presentationml.presentation`, 'file')],
  ['META-INF/MANIFEST.MF', toFileKind('jar', 'application/java-archive', 'file')],
];
const ZIP = toFileKind('zip', 'application/zip', 'file');

/** `head` is the beginning of the file, one character a byte; undefined where no mark is known. */
export function findFileMark(head: string): FileKind | undefined {
  if (head.startsWith('PK\x03\x04'))
    return ZIPS.find(([holds]) => head.includes(holds))?.[1] ?? ZIP;
  if (head.startsWith('PK\x05\x06')) return ZIP;
  return MARKS.find(([at, mark]) => head.startsWith(mark, at))?.[2];
}
