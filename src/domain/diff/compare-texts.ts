// Port: two texts compared line by line, away from the page's thread.
import type { Asked } from '../body/body-port.ts';
import type { UnifiedText } from './unified-text.ts';

/** Never rejects. */
export type CompareTexts = (
  before: string,
  after: string,
  signal: AbortSignal,
) => Promise<Asked<UnifiedText>>;
