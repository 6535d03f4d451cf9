// A CSV in the shape in which API Gateway expects an answer: {"month": "2026-10"}.

const INVOICES = [
  ['2026-1001', 'Zoë Müller', '84,90', 'paid'],
  ['2026-1002', 'Novák & Sons; Prague', '318,00', 'open'],
  ['2026-1003', '田中 陽子', '24,00', 'paid'],
  ['2026-1004', '=SUM(A1:A9)', '0,00', 'a customer name that a spreadsheet would run'],
];

export async function handler(event) {
  const month = event?.month ?? '2026-10';
  const lines = [['number', 'customer', 'amount', 'state'], ...INVOICES];
  const csv = lines.map((cells) => cells.map(quote).join(';')).join('\r\n');
  console.log(`Invoices of ${month}: ${INVOICES.length}`);
  return {
    statusCode: 200,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="invoices-${month}.csv"`,
    },
    isBase64Encoded: false,
    body: `${csv}\r\n`,
  };
}

function quote(cell) {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
