// The tasks of the worker, each a function of the domain.
import { surveyBody } from '../domain/body/body-survey.ts';
import type { TaskTable } from '../domain/body/body-tasks.ts';
import { countRows, findPlace, findText, readRows, readText } from '../domain/body/text-tasks.ts';
import { RECORD_TASKS } from './record-tasks.ts';
import { VIEW_TASKS } from './view-tasks.ts';

export const TASKS: TaskTable = {
  survey: surveyBody,
  count: countRows,
  rows: readRows,
  place: findPlace,
  find: findText,
  text: readText,
  async *compare(body, question) {
    const { compareBody } = await import('./compare-body.ts');
    return yield* compareBody(body, question);
  },
  ...VIEW_TASKS,
  ...RECORD_TASKS,
};
