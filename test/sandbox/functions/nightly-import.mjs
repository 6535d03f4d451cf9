// A log far longer than the 4 KB of a log tail: {"files": 40}. Levels, colours, stack traces, several lines a call.

class RowRejected extends Error {
  name = 'RowRejected';
}

const RED = '\u001b[31m';
const GREEN = '\u001b[1;32m';
const DIM = '\u001b[2m';
const OFF = '\u001b[0m';

export async function handler(event) {
  const files = Number(event?.files ?? 40);
  let rejected = 0;
  console.info(`Importing ${files} files`);
  for (let index = 1; index <= files; index += 1) {
    const name = `orders-${String(index).padStart(3, '0')}.csv`;
    console.debug(`${DIM}open${OFF} s3://shop-imports/2026/11/30/${name}`);
    if (index % 8 === 0) {
      rejected += 1;
      console.error(
        `${RED}failed${OFF}`,
        name,
        new RowRejected(`Row ${index * 13}: no such customer`),
      );
    } else if (index % 5 === 0) {
      console.warn(
        `${name}: 2 rows without a date\n  row 17: {"sku": "MUG-07"}\n  row 90: {"sku": "LAMP-03"}`,
      );
    } else {
      console.log(`${GREEN}done${OFF} ${name}: ${(index * 37) % 900} rows`, {
        shop: 'Zürich',
        isNew: index % 2 === 0,
      });
    }
  }
  process.stdout.write('a library that writes its own lines\n');
  return { files, rejected };
}
