// Gives back what it was sent and what it knows about the call: the first thing to try.

export async function handler(event, context) {
  console.log('Received', JSON.stringify(event).length, 'characters of JSON');
  return {
    event,
    clientContext: context.clientContext ?? null,
    functionVersion: context.functionVersion,
    invokedFunctionArn: context.invokedFunctionArn,
    requestId: context.awsRequestId,
    remainingTimeMs: context.getRemainingTimeInMillis(),
  };
}
