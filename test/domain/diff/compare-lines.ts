// The comparison as the worker makes it, without the worker.
import { diff, presentableDiff } from '@codemirror/merge';
import { toUnifiedText, type UnifiedText } from '../../../src/domain/diff/unified-text.ts';

export function compareLines(before: string, after: string): UnifiedText {
  return toUnifiedText(before, after, { diff, presentableDiff });
}
