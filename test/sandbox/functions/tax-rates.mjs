// Cannot even start: what a missing setting looks like when it is read while the code loads.

const table = readTaxTable(process.env.TAX_TABLE);

function readTaxTable(name) {
  console.log('Reading the tax table', name);
  if (name === undefined) throw new Error('TAX_TABLE is not set');
  return { name, rates: {} };
}

export async function handler(event) {
  return table.rates[event.country] ?? null;
}
