// What the editor takes over from the plain field.

export interface PlainState {
  start: number;
  end: number;
  hasFocus: boolean;
  element: HTMLTextAreaElement | null;
}
