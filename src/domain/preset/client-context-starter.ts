// The client context that a person starts from, and how a handler reads it.

/**
 * The structure of the AWS mobile SDKs, which Lambda's runtimes expect: `client`, `custom`, `env`.
 * Sources: the Lambda developer guide's pages on the context object (Node.js, Python, Java) and aws-lambda-java-core's `ClientContext`.
 */
export const CLIENT_CONTEXT_STARTER = `{
  "client": {
    "installation_id": "",
    "app_title": "Invoke Desk",
    "app_version_name": "",
    "app_version_code": "",
    "app_package_name": ""
  },
  "custom": {
    "reason": ""
  },
  "env": {
    "platform": "",
    "platform_version": "",
    "make": "",
    "model": "",
    "locale": ""
  }
}
`;

interface HandlerReading {
  readonly runtime: string;
  readonly code: string;
}

/** How a handler reads `custom.reason`: Node.js hands over the JSON as it was sent, the others an object of their own. */
export const CLIENT_CONTEXT_READINGS: readonly HandlerReading[] = [
  { runtime: 'Node.js', code: 'context.clientContext.custom.reason' },
  { runtime: 'Python', code: "context.client_context.custom['reason']" },
  { runtime: 'Java', code: 'context.getClientContext().getCustom().get("reason")' },
  { runtime: '.NET', code: 'context.ClientContext.Custom["reason"]' },
];
