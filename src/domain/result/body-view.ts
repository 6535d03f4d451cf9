// The ways to look at a response, and the memory of which one a person chose for a function.

export const BODY_VIEWS = ['pretty', 'raw'] as const;
export type BodyView = (typeof BODY_VIEWS)[number];

/** Port: what was chosen for a function last. A browser that keeps nothing gives undefined, and the page goes on. */
export interface ViewMemory {
  read(functionName: string): Promise<BodyView | undefined>;
  keep(functionName: string, view: BodyView): Promise<void>;
}
