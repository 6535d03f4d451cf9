// The runtime client inside a function's process: asks the Runtime API for work, runs the handler, answers.
// It behaves as AWS's own client for Node does, as far as a handler or its log can tell.
import { patchConsole, setRequest } from './console.mjs';
import { toContext } from './context.mjs';
import { toErrorReply, toLoggedError, UnhandledPromiseRejection } from './errors.mjs';
import { runHandler } from './handler.mjs';
import { loadHandler } from './load.mjs';
import { getNext, post } from './runtime-client.mjs';
import { defineAwslambda, isStreaming, ResponseStream, runStreamingHandler } from './streaming.mjs';

patchConsole();
defineAwslambda();

/** The invocation under way; before the first one an error is one of initialisation. */
let requestId;
/** Of the invocation under way, where its handler streams. */
let stream;

process.on('uncaughtException', endWithUncaught);

process.on('unhandledRejection', (reason) => {
  const error = new UnhandledPromiseRejection(reason);
  console.error('Unhandled Promise Rejection', toLoggedError(error));
  postFatal(error).then(() => process.exit(128));
});

function endWithUncaught(error) {
  console.error('Uncaught Exception', toLoggedError(error));
  postFatal(error).then(() => process.exit(129));
}

async function postFatal(error) {
  if (stream !== undefined) {
    // An answer that has begun just breaks off, as with AWS's client.
    if (!stream.hasBegun) await stream.fail(error);
    return;
  }
  const path = requestId === undefined ? 'init/error' : `invocation/${requestId}/error`;
  await post(path, toErrorReply(error));
}

async function main() {
  const handler = await loadHandler(process.env.LAMBDA_TASK_ROOT, process.env._HANDLER);
  for (;;) {
    const { headers, body } = await getNext();
    requestId = headers['lambda-runtime-aws-request-id'];
    setRequest(requestId, headers['lambda-runtime-aws-tenant-id']);
    process.env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
    const context = toContext(headers);
    await (isStreaming(handler)
      ? answerInStream(handler, context, body)
      : answer(handler, context, body));
  }
}

async function answer(handler, context, body) {
  let reply;
  try {
    reply = await runHandler(handler, JSON.parse(body), context);
  } catch (error) {
    console.error('Invoke Error', toLoggedError(error));
    await post(`invocation/${requestId}/error`, toErrorReply(error));
    return;
  }
  await post(`invocation/${requestId}/response`, reply);
}

async function answerInStream(handler, context, body) {
  stream = new ResponseStream(requestId, handler);
  try {
    await runStreamingHandler(handler, JSON.parse(body), stream, context);
  } catch (error) {
    console.error('Invoke Error', toLoggedError(error));
    await stream.fail(error);
  }
  stream = undefined;
}

main().catch(endWithUncaught);
