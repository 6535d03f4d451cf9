// The tasks of run records, whose code is loaded with the first.
import type { RecordTaskTable } from '../domain/body/body-tasks.ts';

const load = () => import('../domain/record/record-tasks.ts');

export const RECORD_TASKS: RecordTaskTable = {
  async *recordLook(body, question) {
    return yield* (await load()).lookAtRecord(body, question);
  },
  async *recordFile(body, question) {
    return yield* (await load()).writeRecordFile(body, question);
  },
  async *recordRun(body, question) {
    return yield* (await load()).readRecordFile(body, question);
  },
};
