// Gives back what it was sent: the first thing to try.
export async function handler(event, context) {
  console.log('Received', JSON.stringify(event).length, 'characters of JSON');
  return { event, functionVersion: context.functionVersion, requestId: context.awsRequestId };
}
