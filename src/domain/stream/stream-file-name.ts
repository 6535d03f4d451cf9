// The name that is suggested for a response that is written while it arrives: what it will be, nobody knows yet.
import { toOutfile } from '../result/outfile.ts';

/** As every outfile's; as text, which most streams are. */
export function toStreamFileName(functionName: string, startedAt: number): string {
  return toOutfile(new Uint8Array(), 'text', functionName, startedAt).name;
}
