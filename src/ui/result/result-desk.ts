// What the views of a result know: the desk, and what is calculated of the run that ended.
import type { Desk } from '../../state/desk.ts';
import { createOutfileState, type OutfileState } from '../../state/result/outfile-state.ts';
import { type TellWho, watchWho } from '../../state/result/record/run-who.ts';
import { createResponseState, type ResponseState } from '../../state/result/response-state.ts';
import { createResultState, type ResultState } from '../../state/result/result-state.ts';

export interface ResultDesk {
  readonly desk: Desk;
  readonly result: ResultState;
  /** The response's bytes, read away from the page's thread. */
  readonly response: ResponseState;
  readonly outfile: OutfileState;
  /** Who made a run, as far as this page saw it. */
  readonly tellWho: TellWho;
}

export function createResultDesk(desk: Desk): ResultDesk {
  const result = createResultState(desk.runs.current);
  return {
    desk,
    result,
    response: createResponseState(result, desk.importBodies),
    outfile: createOutfileState(result, desk.files),
    tellWho: watchWho(desk.runs.current, desk.place),
  };
}
