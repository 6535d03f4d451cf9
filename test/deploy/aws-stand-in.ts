// A stand-in for AWS that writes down what it is asked: CloudFormation, S3 and CloudFront, as far as a deployment goes.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { listenOnLoopback } from '../sandbox/http/listen.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** CloudFormation's operation and its words. */
  readonly form: URLSearchParams;
}

interface StackStandIn {
  /** Undefined: there is none yet. */
  status?: string | undefined;
  outputs: Readonly<Record<string, string>>;
  /** What becomes of the next creation or update. */
  next: 'done' | 'unchanged' | 'failed';
  /** The newest request's. */
  token?: string;
  /** How many file versions the bucket has. */
  versions: number;
}

export interface AwsStandIn {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly stack: StackStandIn;
  /** Forgets what it was asked; the stack is as given. */
  restart(stack: Partial<StackStandIn>): void;
  close(): Promise<void>;
}

interface Answer {
  readonly status?: number;
  readonly xml?: string;
}

const STACK_ID = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/orders-desk/1111';

export async function startAws(): Promise<AwsStandIn> {
  const asked: Asked[] = [];
  const stack: StackStandIn = { outputs: {}, next: 'done', versions: 0 };
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { method = '', url = '', headers } = request;
    const one = { method, path: url, headers, body, form: new URLSearchParams(body) };
    asked.push(one);
    const { status = 200, xml = '' } = answer(one, stack);
    response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
  });
  const { port } = await listenOnLoopback(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stack,
    restart(given) {
      asked.length = 0;
      Object.assign(stack, { status: undefined, next: 'done', versions: 0, ...given });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function answer(asked: Asked, stack: StackStandIn): Answer {
  const { method, path, form } = asked;
  const action = form.get('Action');
  if (action !== null) return answerCloudFormation(action, form, stack);
  if (path.includes('/invalidation')) {
    return { status: 201, xml: '<Invalidation><Id>I1</Id></Invalidation>' };
  }
  if (method === 'GET') {
    const version = '<Version><Key>index.html</Key><VersionId>v</VersionId></Version>';
    return {
      xml: `<ListVersionsResult>${version.repeat(stack.versions)}</ListVersionsResult>`,
    };
  }
  if (method === 'POST') stack.versions = 0;
  return method === 'DELETE' ? { status: 204 } : { xml: '<DeleteResult/>' };
}

function answerCloudFormation(action: string, form: URLSearchParams, stack: StackStandIn): Answer {
  if (action === 'DescribeStacks') {
    if (stack.status === undefined) return refuse('Stack with id orders-desk does not exist');
    return toAnswer(action, `<Stacks><member>${writeStack(stack)}</member></Stacks>`);
  }
  if (action === 'DescribeStackEvents') return toAnswer(action, writeEvents(stack));
  if (action === 'DeleteStack') {
    stack.status = 'DELETE_COMPLETE';
    return toAnswer(action, '');
  }
  if (stack.next === 'unchanged') return refuse('No updates are to be performed.');
  const verb = action === 'CreateStack' ? 'CREATE' : 'UPDATE';
  stack.status = `${verb}_${stack.next === 'done' ? 'COMPLETE' : 'FAILED'}`;
  stack.token = form.get('ClientRequestToken') ?? '';
  return toAnswer(action, `<StackId>${STACK_ID}</StackId>`);
}

/** Newest first, as CloudFormation tells them; one belongs to an earlier deployment. */
function writeEvents({ status, token = '' }: StackStandIn): string {
  const write = (resource: string, reason: string, of: string) => `<member>
    <LogicalResourceId>${resource}</LogicalResourceId><ResourceStatus>${status}</ResourceStatus>
    <ResourceStatusReason>${reason}</ResourceStatusReason><ClientRequestToken>${of}</ClientRequestToken>
    <StackId>${STACK_ID}</StackId><EventId>1</EventId><StackName>orders-desk</StackName></member>`;
  return `<StackEvents>${write('FirstGroup', 'Resource creation cancelled', token)}${write(
    'UserPoolDomain',
    'Domain already associated with another user pool.',
    token,
  )}${write('Bucket', 'Of another day', 'other')}</StackEvents>`;
}

function writeStack({ status, outputs }: StackStandIn): string {
  const pairs = Object.entries(outputs).map(([key, value]) => {
    return `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;
  });
  return `<StackId>${STACK_ID}</StackId><StackName>orders-desk</StackName>
    <StackStatus>${status}</StackStatus><Outputs>${pairs.join('')}</Outputs>`;
}

function toAnswer(action: string, result: string): Answer {
  return {
    xml: `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`,
  };
}

function refuse(message: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>ValidationError</Code><Message>${message}</Message></Error>`;
  return { status: 400, xml: `<ErrorResponse>${error}</ErrorResponse>` };
}
