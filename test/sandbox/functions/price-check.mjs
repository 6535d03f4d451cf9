// A price by article: {"sku": "MUG-07"}. Has versions and aliases, logs as JSON, is traced, and reads the
// currency from the client context: {"custom": {"currency": "CZK"}}.

const PRICES = { 'MUG-07': 8, 'CHAIR-20': 159, 'LAMP-03': 59.9 };
const RATES = { EUR: 1, CZK: 25.1, USD: 1.08 };

export async function handler(event, context) {
  const sku = event?.sku ?? 'MUG-07';
  const currency = context.clientContext?.custom?.currency ?? 'EUR';
  console.info({ question: 'price', sku, currency, trace: process.env._X_AMZN_TRACE_ID });
  if (RATES[currency] === undefined) {
    console.error('No rate for', currency, new RangeError(`Unknown currency ${currency}`));
    throw new RangeError(`Unknown currency ${currency}`);
  }
  const price = Math.round(PRICES[sku] * RATES[currency] * 100) / 100;
  // From version 3 on the answer carries the tax; $LATEST has what comes next.
  const withTax = ['3', '$LATEST'].includes(context.functionVersion);
  console.debug('Seen only where the log level is DEBUG');
  return {
    sku,
    price,
    currency,
    version: context.functionVersion,
    ...(withTax && { tax: '21 %' }),
  };
}
