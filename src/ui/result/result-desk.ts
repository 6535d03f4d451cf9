// What the views of a result know: the desk, and what is calculated of the run that ended.
import type { Desk } from '../../state/desk.ts';
import { createOutfileState, type OutfileState } from '../../state/result/outfile-state.ts';
import { createReadBody, type ReadBody } from '../../state/result/read-body.ts';
import { createResultState, type ResultState } from '../../state/result/result-state.ts';

export interface ResultDesk {
  readonly desk: Desk;
  readonly result: ResultState;
  readonly outfile: OutfileState;
  /** The response's bytes, read away from the page's thread. */
  readonly body: ReadBody;
}

export function createResultDesk(desk: Desk): ResultDesk {
  const result = createResultState(desk.runs.current);
  return {
    desk,
    result,
    outfile: createOutfileState(result, desk.files),
    body: createReadBody(result.body, desk.importBodies),
  };
}
