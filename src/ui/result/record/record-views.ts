// What shows, saves and opens run records, as one part to load.
import { FromFile } from './FromFile.tsx';
import { OpenRecord } from './OpenRecord.tsx';
import { RunRecordMenu } from './RunRecordMenu.tsx';

export const recordViews = { FromFile, OpenRecord, RunRecordMenu };
