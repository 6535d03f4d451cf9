// What can be asked of a body in the worker. A new task is one line here, one function in the domain, one line in `worker/tasks.ts`.
import type { CompareQuestion } from '../diff/compare-task.ts';
import type { UnifiedText } from '../diff/unified-text.ts';
import type { RecordTasks } from '../record/record-tasks.ts';
import type { BodySurvey } from './body-survey.ts';
import type { Body } from './growing-body.ts';
import type { Layout } from './rows/row-cursor.ts';
import type { Task, TaskRun } from './task.ts';
import type {
  FindAnswer,
  FindQuestion,
  PlaceAnswer,
  PlaceQuestion,
  RowCount,
  RowsAnswer,
  RowsQuestion,
} from './text-questions.ts';
import type { ViewTasks } from './view-tasks.ts';

export interface BodyTasks extends ViewTasks, RecordTasks {
  /** What the bytes are. While a body still grows: what they look like so far. */
  readonly survey: Task<null, BodySurvey, BodySurvey>;
  /** How many rows a layout has. */
  readonly count: Task<Layout, RowCount, RowCount>;
  /** Some of them, to be drawn. Those near the beginning come at once, before all are counted. */
  readonly rows: Task<RowsQuestion, RowsAnswer>;
  /** The row of a place in the body. */
  readonly place: Task<PlaceQuestion, PlaceAnswer>;
  readonly find: Task<FindQuestion, FindAnswer, FindAnswer>;
  /** Where the body is two texts: what differs between them. */
  readonly compare: Task<CompareQuestion, UnifiedText>;
  /** All of it as it is shown, to be copied. */
  readonly text: Task<Layout['view'], { readonly bytes: Uint8Array<ArrayBuffer> }>;
}

export type TaskName = keyof BodyTasks;
export type QuestionOf<Name extends TaskName> = BodyTasks[Name]['question'];
export type AnswerOf<Name extends TaskName> = BodyTasks[Name]['answer'];
export type ProgressOf<Name extends TaskName> = BodyTasks[Name]['progress'];

export type TaskTable = {
  readonly [Name in TaskName]: (
    body: Body,
    question: QuestionOf<Name>,
  ) => TaskRun<AnswerOf<Name>, ProgressOf<Name>>;
};

export type ViewTaskTable = Pick<TaskTable, keyof ViewTasks>;
export type RecordTaskTable = Pick<TaskTable, keyof RecordTasks>;
