// Runs in the page before its own code: notes when it can be used and when each Invoke leaves.
import { findFunctionField } from './function-field.ts';

export interface Probe {
  /** When the Function field came into the document, editable; by `performance.now()`, as all times here. */
  editableAt: number | undefined;
  /** When each Invoke was handed to `fetch`. */
  readonly left: number[];
  /** Told of each Invoke as it leaves, with its answer. */
  onLeave: ((answer: Promise<Response>) => void) | undefined;
}

declare global {
  interface Window {
    benchProbe: Probe;
  }
}

const probe: Probe = { editableAt: undefined, left: [], onLeave: undefined };
window.benchProbe = probe;
watchFetch();
watchInsertions();

function watchFetch(): void {
  const plainFetch = window.fetch;
  window.fetch = (input, init) => {
    const isRequest = input instanceof Request;
    const address = isRequest ? input.url : String(input);
    const method = init?.method ?? (isRequest ? input.method : 'GET');
    if (method !== 'POST' || !address.includes('/invocations')) return plainFetch(input, init);
    probe.left.push(performance.now());
    const answer = plainFetch(input, init);
    probe.onLeave?.(answer);
    return answer;
  };
}

/** At the insertion itself: an observer would be told only after what the page does next in the same task. */
function watchInsertions(): void {
  const { insertBefore, appendChild } = Node.prototype;
  const stopAtField = () => {
    if (findFunctionField() === undefined) return;
    Object.assign(Node.prototype, { insertBefore, appendChild });
    probe.editableAt = performance.now();
    // The clock has steps of 0.1 ms: a request made right after this must not seem to be of the same time.
    while (performance.now() < probe.editableAt + 0.5);
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, next: Node | null) {
    insertBefore.call(this, node, next);
    if (this.isConnected) stopAtField();
    return node;
  };
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T) {
    appendChild.call(this, node);
    if (this.isConnected) stopAtField();
    return node;
  };
}
