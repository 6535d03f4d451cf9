// The name that is suggested for a response that is written while it arrives: what it will be, nobody knows yet.
import { toOutfileName } from '../result/outfile.ts';

/** As every outfile's; as text, which most streams are. */
export function toStreamFileName(functionName: string, startedAt: number): string {
  return toOutfileName({ functionName, startedAt }, 'txt');
}
