// Finds an order of the shop by its number: {"orderId": "A-1002"}. Without one it gives the newest.

class OrderNotFound extends Error {
  name = 'OrderNotFound';
}

/** The ledger counts beyond 2^53. Node from 21 on can write such a number into JSON as it is. */
const ledgerNumber = (digits) => JSON.rawJSON?.(digits) ?? digits;

const ORDERS = [
  {
    orderId: 'A-1001',
    ledgerEntry: ledgerNumber('9007199254740993'),
    customer: 'Zoë Müller',
    status: 'delivered',
    total: { amount: '84.90', currency: 'EUR' },
    lines: [
      { sku: 'LAMP-03', title: 'Desk lamp “Ålesund”', quantity: 1, price: '59.90' },
      { sku: 'BULB-11', title: 'LED bulb, warm', quantity: 2, price: '12.50' },
    ],
  },
  {
    orderId: 'A-1002',
    ledgerEntry: ledgerNumber('9007199254740995'),
    customer: 'Kaja Novák',
    status: 'awaiting stock',
    total: { amount: '318.00', currency: 'EUR' },
    lines: [{ sku: 'CHAIR-20', title: 'Chair, oak', quantity: 2, price: '159.00' }],
  },
  {
    orderId: 'A-1003',
    ledgerEntry: ledgerNumber('9007199254740997'),
    customer: '田中 陽子',
    status: 'packed',
    total: { amount: '24.00', currency: 'EUR' },
    lines: [{ sku: 'MUG-07', title: 'Mug, blue', quantity: 3, price: '8.00' }],
  },
];

export async function handler(event) {
  const orderId = event?.orderId ?? ORDERS.at(-1).orderId;
  console.info(`Looking for order ${orderId} among ${ORDERS.length}`);
  const order = ORDERS.find((each) => each.orderId === orderId);
  if (order === undefined) {
    console.warn('Known orders:', ORDERS.map((each) => each.orderId).join(', '));
    throw new OrderNotFound(`There is no order ${orderId}.`);
  }
  console.debug('Found', order.lines.length, 'lines for', order.customer);
  return order;
}
