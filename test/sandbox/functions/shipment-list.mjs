// Rows for a table: {"rows": 200}. Not all rows have all fields, and some hold more than a plain value.

const STATES = ['delivered', 'on the road', 'held at customs', 'lost'];
const CITIES = ['Praha', 'Zürich', 'København', '東京', 'Łódź'];

export async function handler(event) {
  const count = Number(event?.rows ?? 200);
  return Array.from({ length: count }, (_, index) => ({
    shipment: `S-${100_000 + index}`,
    city: CITIES[index % CITIES.length],
    state: STATES[(index * 3) % STATES.length],
    weightKg: Math.round(((index * 7919) % 4000) / 10) / 10,
    parcels: 1 + (index % 12),
    sentAt: new Date(Date.UTC(2026, 10, 1 + (index % 28), index % 24)).toISOString(),
    // A number to people, a text to machines.
    customer: String(10_000_000_000_000_000_000n + BigInt(index)),
    ...(index % 7 === 0 && { note: 'Ring twice, "back door"; =HYPERLINK("x")' }),
    ...(index % 10 === 0 && { insurance: { amount: 250, currency: 'EUR' } }),
    signed: index % 3 === 0 ? null : index % 2 === 0,
  }));
}
