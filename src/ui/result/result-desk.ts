// What the views of a result know: the desk, and what is calculated of the run that ended.
import type { Desk } from '../../state/desk.ts';
import { createResponseViews, type ResponseViews } from '../../state/result/body/response-views.ts';
import { createOutfileState, type OutfileState } from '../../state/result/outfile-state.ts';
import { createReadBody, type ReadBody } from '../../state/result/read-body.ts';
import { createResultState, type ResultState } from '../../state/result/result-state.ts';

export interface ResultDesk {
  /** What the response is, and what it holds. */
  readonly viewed: ResponseViews;
  readonly desk: Desk;
  readonly result: ResultState;
  readonly outfile: OutfileState;
  /** The response's bytes, read away from the page's thread. */
  readonly body: ReadBody;
}

export function createResultDesk(desk: Desk): ResultDesk {
  const result = createResultState(desk.runs.current);
  const outfile = createOutfileState(result, desk.files);
  const body = createReadBody(result.body, desk.importBodies);
  const viewed = createResponseViews(result, body, outfile, desk.importBodies);
  return { desk, result, outfile, body, viewed };
}
