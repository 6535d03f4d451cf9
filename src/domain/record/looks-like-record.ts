// Whether a text begins as a run record does.

/** By its beginning, so that a file which is broken further on is called what it is. */
export function looksLikeRecord(text: string): boolean {
  return /^\uFEFF?\s*\{(?:\s*"\$schema"\s*:\s*"[^"]{0,300}"\s*,)?\s*"format"\s*:\s*"invoke-desk-run"/.test(
    text,
  );
}
