// One document in API Gateway's shape, in the form asked for: {"as": "json"}, "html" or "pdf".

const LINES = [
  { sku: 'LAMP-03', title: 'Desk lamp', quantity: 1 },
  { sku: 'CHAIR-20', title: 'Chair, oak', quantity: 2 },
];

const FORMS = {
  json: () => toAnswer('application/json', JSON.stringify({ note: 'D-2077', lines: LINES })),
  html: () => toAnswer('text/html; charset=utf-8', toHtml()),
  pdf: () => toAnswer('application/pdf', toPdf('Delivery note D-2077').toString('base64'), true),
};

export async function handler(event) {
  const form = FORMS[event?.as ?? 'pdf'];
  if (form === undefined) return { ...toAnswer('text/plain', 'No such form\n'), statusCode: 406 };
  return form();
}

function toAnswer(type, body, isBase64Encoded = false) {
  return { statusCode: 200, headers: { 'content-type': type }, isBase64Encoded, body };
}

/** With a script, which must never run where it is shown. */
function toHtml() {
  const rows = LINES.map(({ title, quantity }) => `<tr><td>${title}<td>${quantity}`).join('\n');
  return `<!doctype html>\n<title>Delivery note</title>\n<script>document.title = 'run'</script>\n<table>\n${rows}\n</table>\n`;
}

/** The smallest file that every reader opens: catalogue, pages, one page, its text, a font. */
function toPdf(title) {
  const text = `BT /F1 24 Tf 72 720 Td (${title}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const tableAt = file.length;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${tableAt}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
