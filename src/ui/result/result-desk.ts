// What the views of a result know: the desk, and what is calculated of the run that ended.
import type { Desk } from '../../state/desk.ts';
import { createOutfileState, type OutfileState } from '../../state/result/outfile-state.ts';
import { createResponseState, type ResponseState } from '../../state/result/response-state.ts';
import { createResultState, type ResultState } from '../../state/result/result-state.ts';

export interface ResultDesk {
  readonly desk: Desk;
  readonly result: ResultState;
  /** The response's bytes, read away from the page's thread. */
  readonly response: ResponseState;
  readonly outfile: OutfileState;
}

export function createResultDesk(desk: Desk): ResultDesk {
  const result = createResultState(desk.runs.current);
  const response = createResponseState(result, desk.importBodies, () => readStem(outfile));
  const outfile = createOutfileState(
    result,
    response.kind,
    desk.files,
    () => response.facts.value?.format,
  );
  return { desk, result, response, outfile };
}

/** The file's name without its extension: what is inside it is named after it. */
function readStem({ outfile }: OutfileState): string {
  return outfile.peek()?.name.replace(/\.\w+$/, '') ?? 'response';
}
