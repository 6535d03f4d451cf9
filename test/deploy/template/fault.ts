// A fault that someone could put into the template, for the rule that must notice it.

export interface Fault {
  /** The beginning of the rule’s sentence. */
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}
