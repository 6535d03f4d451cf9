// What bytes can be as a file: how such a file is called, and how this page can look into it.

/** `drawing` is a picture and a text; what is a `file` the page can say something about and not show. */
export type FileForm =
  | 'nothing'
  | 'json'
  | 'text'
  | 'table'
  | 'picture'
  | 'drawing'
  | 'file'
  | 'bytes';

/** Plain values: they go from the worker to the page. */
export interface FileKind {
  /** Without the dot; it tells one kind from another. */
  readonly extension: string;
  readonly contentType: string;
  /** As people call it. */
  readonly words: string;
  readonly form: FileForm;
}

const NO_TYPE = 'application/octet-stream';

export const EMPTY: FileKind = toFileKind('bin', NO_TYPE, 'nothing', 'empty');
export const BINARY: FileKind = toFileKind('bin', NO_TYPE, 'bytes', 'binary');
export const TEXT: FileKind = toFileKind('txt', 'text/plain', 'text', 'text');
export const JSON_FILE: FileKind = toFileKind('json', 'application/json', 'json');
/** No program reads it as JSON, and it can be looked at as such up to its first error. */
export const BROKEN_JSON: FileKind = { ...TEXT, words: 'JSON', form: 'json' };

export function toFileKind(
  extension: string,
  contentType: string,
  form: FileForm = 'bytes',
  words = extension.toUpperCase(),
): FileKind {
  return { extension, contentType, words, form };
}

/** It can be copied as text. */
export function isTextual({ form }: FileKind): boolean {
  return form === 'json' || form === 'text' || form === 'table' || form === 'drawing';
}
