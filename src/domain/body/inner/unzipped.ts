// What came of decompressing a body.

export type Unzipped =
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Stopped there: a few bytes of gzip can become any number. */
  | { readonly kind: 'too large'; readonly limitBytes: number }
  | { readonly kind: 'broken'; readonly sentence: string };

/** A response as a stream has at most 200 MB; more than that is no text that anybody reads. */
export const LARGEST_UNZIPPED = 256 * 1024 * 1024;
