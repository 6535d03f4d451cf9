// The ways to look at a response, and the memory of which one a person chose for a function.

export const BODY_VIEWS = [
  'pretty',
  'raw',
  'tree',
  'table',
  'query',
  'answer',
  'picture',
  'file',
  'hex',
] as const;
export type BodyView = (typeof BODY_VIEWS)[number];

/** Those that look into the body; the others show it as text. */
export type FurtherView = Exclude<BodyView, 'pretty' | 'raw'>;

export function isFurther(view: BodyView): view is FurtherView {
  return view !== 'pretty' && view !== 'raw';
}

/** As their buttons say it. */
export const VIEW_WORDS: Readonly<Record<BodyView, string>> = {
  pretty: 'Pretty',
  raw: 'Raw',
  tree: 'Tree',
  table: 'Table',
  query: 'Query',
  answer: 'Answer',
  picture: 'Picture',
  file: 'File',
  hex: 'Hex',
};

/** Port: what was chosen for a function last. A browser that keeps nothing gives undefined, and the page goes on. */
export interface ViewMemory {
  read(functionName: string): Promise<BodyView | undefined>;
  keep(functionName: string, view: BodyView): Promise<void>;
}
