// A JSON answer of a size to choose: {"megabytes": 5.9}. Just over 6 is what Lambda refuses.

const MEGABYTE = 1024 * 1024;
const SHELVES = ['A-01', 'A-02', 'B-07', 'C-11', 'Außenlager'];

export async function handler(event) {
  const wantedBytes = Number(event?.megabytes ?? 1) * MEGABYTE;
  const answer = { warehouse: 'Rotterdam', countedAt: '2026-11-30T08:00:00Z', items: [] };
  let sizeBytes = Buffer.byteLength(JSON.stringify(answer));
  for (let index = 0; ; index += 1) {
    const item = toItem(index);
    // The comma before it included.
    const itemBytes = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (sizeBytes + itemBytes > wantedBytes) break;
    answer.items.push(item);
    sizeBytes += itemBytes;
  }
  console.log(`Counted ${answer.items.length} items, ${sizeBytes} bytes`);
  return answer;
}

function toItem(index) {
  return {
    sku: `SKU-${String(index).padStart(7, '0')}`,
    shelf: SHELVES[index % SHELVES.length],
    quantity: (index * 37) % 500,
    price: ((index * 7919) % 100_000) / 100,
    isFragile: index % 9 === 0,
    lastMove:
      index % 4 === 0
        ? null
        : { day: `2026-11-${String(1 + (index % 28)).padStart(2, '0')}`, by: 'Zoë' },
    tags: index % 5 === 0 ? ['sale', 'réduit', '値下げ'] : [],
  };
}
