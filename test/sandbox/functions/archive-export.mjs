// Many megabytes as fast as they are read: {"megabytes": 200}, the most that Lambda streams. Lines of CSV.
import { pipeline } from 'node:stream/promises';

const MEGABYTE = 1024 * 1024;
const BLOCK_BYTES = 64 * 1024;

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const sizeBytes = Math.round(Number(event?.megabytes ?? 20) * MEGABYTE);
  responseStream.setContentType('text/csv; charset=utf-8');
  await pipeline(() => listBlocks(sizeBytes), responseStream);
  console.log(`Exported ${sizeBytes} bytes`);
});

/** One block over and over: what is to be slow here is the network, not the making of rows. */
function* listBlocks(sizeBytes) {
  const block = makeBlock();
  for (let left = sizeBytes; left > 0; left -= block.byteLength) yield block.subarray(0, left);
}

function makeBlock() {
  let text = '';
  for (let line = 0; text.length < BLOCK_BYTES; line += 1) {
    text += `${line},2026-11-30,"Desk lamp, oak",${(line * 7919) % 1000},EUR\n`;
  }
  return Buffer.from(text).subarray(0, BLOCK_BYTES);
}
