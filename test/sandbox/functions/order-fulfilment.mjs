// A durable function: needs a qualifier, and one name with one payload runs only once.

export async function handler(event, context) {
  const orderId = event?.orderId ?? 'A-1002';
  console.log(`Packing ${orderId}`);
  return { orderId, packed: true, packedBy: context.functionVersion, at: new Date().toISOString() };
}
