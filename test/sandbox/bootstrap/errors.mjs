// The shapes in which an error leaves a function: as the reply, as a text log line, as a JSON log field.

export class UnhandledPromiseRejection extends Error {
  name = 'Runtime.UnhandledPromiseRejection';

  constructor(reason) {
    super(String(reason));
    this.reason = reason;
    this.promise = {};
  }
}

/** An error of the runtime's own: `ImportModuleError`, `HandlerNotFound`, `JSONStringifyError`. */
export class RuntimeError extends Error {
  constructor(kind, message) {
    super(message);
    this.name = `Runtime.${kind}`;
    // Again, since the first line of a stack is written once, with the name of that moment.
    Error.captureStackTrace(this, RuntimeError);
  }
}

/** The body of the reply: the function's payload in a function error. */
export function toErrorReply(error) {
  if (!(error instanceof Error)) {
    return JSON.stringify({ errorType: typeof error, errorMessage: String(error), trace: [] });
  }
  return JSON.stringify({
    errorType: error.name,
    errorMessage: error.message,
    trace: error.stack?.split('\n') ?? [],
  });
}

/** What the client itself logs: in text a tab and JSON, in the JSON format the error as it is. */
export function toLoggedError(error) {
  if (process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON') {
    return error instanceof Error ? error : new Error(String(error));
  }
  if (!(error instanceof Error)) return `\t${toErrorReply(error)}`;
  return `\t${JSON.stringify(error, (_key, value) => (value instanceof Error ? toPlainError(value) : value))}`;
}

export function toStructuredError(error) {
  return {
    errorType: error.constructor?.name ?? 'UnknownError',
    errorMessage: error.message,
    stackTrace: error.stack?.split('\n') ?? [],
    ...error,
  };
}

function toPlainError(error) {
  return {
    errorType: error.name,
    errorMessage: error.message,
    code: error.code,
    ...error,
    stack: error.stack?.split('\n'),
  };
}
