// Compares with CodeMirror's algorithm, which needs no page. Loaded when two texts are compared.
import { diff, presentableDiff } from '@codemirror/merge';
import type { Body } from '../domain/body/growing-body.ts';
import { type CompareQuestion, compareHalves } from '../domain/diff/compare-task.ts';

export function compareBody(body: Body, question: CompareQuestion) {
  return compareHalves(body, question, { diff, presentableDiff });
}
