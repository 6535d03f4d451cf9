// JSON bodies of a size, as a function would answer: rows of a report, with wide characters and large numbers in them.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

export interface BenchBody {
  readonly megabytes: number;
  readonly file: string;
}

/** Not `.json`: whatever drives the browser watches its network, and would have each text decoded on the page's thread. */
const ENDING = 'bin';
/** Found once in every hundred rows. */
export const NEEDLE = 'wrong colour';

export async function makeBody(folder: string, megabytes: number): Promise<BenchBody> {
  const file = `bench-body-${megabytes}.${ENDING}`;
  const out = createWriteStream(join(folder, file));
  const size = megabytes * 1_000_000;
  out.write('[');
  let written = 1;
  for (let line = 1; written < size; line += 1) {
    const row = `${line === 1 ? '' : ','}${toRow(line)}`;
    written += Buffer.byteLength(row);
    if (!out.write(row))
      await new Promise((drained) => out.once('drain', () => drained(undefined)));
  }
  out.end(']');
  await finished(out);
  return { megabytes, file };
}

function toRow(line: number): string {
  const note = line % 100 === 0 ? `Returned by the customer — “${NEEDLE}”` : null;
  const row = { line, region: 'North', product: 'Chair, oak', quantity: line % 12, note };
  return `${JSON.stringify(row).slice(0, -1)},"id":90071992547409931${line},"price":1.0}`;
}
