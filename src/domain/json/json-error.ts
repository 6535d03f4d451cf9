// The shape of a JSON error: what is wrong first, where, and a sentence for a person who has never seen JSON.

export type JsonErrorKind =
  | 'empty'
  | 'byte order mark'
  | 'not utf-8'
  | 'comma missing'
  | 'comma too many'
  | 'colon missing'
  | 'value missing'
  | 'name missing'
  | 'quotes missing'
  | 'wrong quotes'
  | 'string not closed'
  | 'control character'
  | 'escape'
  | 'number'
  | 'word'
  | 'comment'
  | 'not closed'
  | 'wrong bracket'
  | 'bracket too many'
  | 'text after the end'
  | 'character';

/** An error before its line and column are known: most callers of the scanner never need them. */
export interface JsonFault {
  readonly kind: JsonErrorKind;
  /** In bytes, 0-based. The length of the input when it ends too soon. */
  readonly offset: number;
  readonly message: string;
}

export interface JsonError extends JsonFault {
  /** 1-based; LF, CR LF and CR each end a line, as in CodeMirror. */
  readonly line: number;
  /** 1-based, in UTF-16 code units of the text as a TextDecoder shows it. */
  readonly column: number;
}
