// A large answer: {"rows": 50000} comes close to the 6 MB that Lambda allows; {"rows": 60000} is too much.

const REGIONS = ['North', 'East', 'South', 'West'];
const PRODUCTS = ['Desk lamp', 'Chair, oak', 'Mug, blue', 'Shelf, ash', 'LED bulb'];

export async function handler(event) {
  const count = Number(event?.rows ?? 1000);
  console.time('rows');
  const rows = Array.from({ length: count }, (_, index) => ({
    line: index + 1,
    day: new Date(Date.UTC(2026, 9, 1 + (index % 31))).toISOString().slice(0, 10),
    region: REGIONS[index % REGIONS.length],
    product: PRODUCTS[index % PRODUCTS.length],
    quantity: 1 + ((index * 7) % 12),
    revenue: (((index * 7919) % 100_000) / 100).toFixed(2),
    note: index % 50 === 0 ? 'Returned by the customer — “wrong colour”' : null,
  }));
  console.timeEnd('rows');
  console.log(`Wrote ${rows.length} rows`);
  return rows;
}
