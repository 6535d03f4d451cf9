// Things inside things: files as base64 in fields, JSON in strings, a message within a queue's message.

/** A red square of one pixel. */
const THUMBNAIL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGO4oKUFAALyASXT3q+lAAAAAElFTkSuQmCC';

export async function handler() {
  const csv = 'number;customer\r\n2026-1001;Zoë Müller\r\n2026-1002;田中 陽子\r\n';
  const order = { orderId: 'A-1002', total: 318.0, lines: [{ sku: 'CHAIR-20', quantity: 2 }] };
  const notification = { Type: 'Notification', Message: JSON.stringify(order) };
  console.log('Took in 3 documents');
  return {
    documents: [
      { name: 'scan.png', contentType: 'image/png', content: THUMBNAIL },
      { name: 'list.csv', contentType: 'text/csv', content: toBase64(csv) },
      {
        name: 'key.bin',
        content: Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('base64'),
      },
    ],
    Records: [
      { messageId: '0c1f7a', eventSource: 'aws:sqs', body: JSON.stringify(notification) },
      { messageId: '0c1f7b', eventSource: 'aws:sqs', body: 'no JSON {at all' },
    ],
    settings: '{"retries": 3, "ledger": 9007199254740993, "rate": 1.0}',
    // Looks like base64 and is a word.
    reference: 'Shipment',
  };
}

function toBase64(text) {
  return Buffer.from(text).toString('base64');
}
