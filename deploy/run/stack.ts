// The CloudFormation stack: create or update, read, delete. Each waits until AWS is done with it.
import {
  type CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type Stack,
  UpdateStackCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';

export type Outputs = Readonly<Record<string, string>>;

export interface StackRequest {
  readonly stackName: string;
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A distribution takes some minutes, a removal up to half an hour. */
const PATIENCE = { maxWaitTime: 3600, minDelay: 5, maxDelay: 20 };

/** Its message says what CloudFormation said of each resource that failed. */
class StackFailed extends Error {}

/** The stack's outputs once it stands as asked; “nothing to update” is as good. */
export async function deployStack(
  client: CloudFormationClient,
  request: StackRequest,
): Promise<Outputs> {
  const there = await findStack(client, request.stackName);
  const id = there?.StackId ?? request.stackName;
  if (there === undefined) await createStack(client, request);
  else await updateStack(client, request, id);
  return readOutputs(client, request.stackName);
}

/** Rejects where there is no such stack. */
export async function readOutputs(
  client: CloudFormationClient,
  stackName: string,
): Promise<Outputs> {
  const stack = await findStack(client, stackName);
  if (stack === undefined) throw new StackFailed(`There is no stack ${stackName}.`);
  const pairs = (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => {
    return [OutputKey, OutputValue] as const;
  });
  return Object.fromEntries(pairs);
}

export async function deleteStack(client: CloudFormationClient, stackName: string): Promise<void> {
  // By its id: a stack that is gone has no name any more.
  const id = (await findStack(client, stackName))?.StackId ?? stackName;
  const token = crypto.randomUUID();
  await client.send(new DeleteStackCommand({ StackName: id, ClientRequestToken: token }));
  await waitFor(client, id, token, () => {
    return waitUntilStackDeleteComplete({ client, ...PATIENCE }, { StackName: id });
  });
}

async function createStack(client: CloudFormationClient, request: StackRequest): Promise<void> {
  const token = crypto.randomUUID();
  // What fails to come into being leaves no stack behind that would stand in the next one's way.
  const input = { ...toInput(request, token), OnFailure: 'DELETE' } as const;
  const { StackId = request.stackName } = await client.send(new CreateStackCommand(input));
  await waitFor(client, StackId, token, () => {
    return waitUntilStackCreateComplete({ client, ...PATIENCE }, { StackName: StackId });
  });
}

async function updateStack(
  client: CloudFormationClient,
  request: StackRequest,
  id: string,
): Promise<void> {
  const token = crypto.randomUUID();
  try {
    await client.send(new UpdateStackCommand(toInput(request, token)));
  } catch (error) {
    if (isSaid(error, 'No updates are to be performed')) return;
    throw error;
  }
  await waitFor(client, id, token, () => {
    return waitUntilStackUpdateComplete({ client, ...PATIENCE }, { StackName: id });
  });
}

/** What is not given falls back to the template's default: the settings say all there is to say. */
function toInput({ stackName, template, parameters }: StackRequest, token: string) {
  return {
    StackName: stackName,
    TemplateBody: template,
    Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => {
      return { ParameterKey, ParameterValue };
    }),
    Capabilities: ['CAPABILITY_IAM' as const],
    ClientRequestToken: token,
  };
}

async function waitFor(
  client: CloudFormationClient,
  id: string,
  token: string,
  wait: () => Promise<unknown>,
): Promise<void> {
  try {
    await wait();
  } catch (error) {
    const failed = await listFailures(client, id, token);
    // A waiter’s own words are a dump of the stack; what went wrong stands in the events.
    throw new StackFailed(['CloudFormation gave up:', ...failed].join('\n  '), { cause: error });
  }
}

async function listFailures(
  client: CloudFormationClient,
  id: string,
  token: string,
): Promise<readonly string[]> {
  const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName: id }));
  const failed = StackEvents.filter(({ ClientRequestToken, ResourceStatus }) => {
    return ClientRequestToken === token && ResourceStatus?.endsWith('FAILED');
  });
  return failed.reverse().map(({ LogicalResourceId, ResourceStatus, ResourceStatusReason }) => {
    return `${LogicalResourceId} ${ResourceStatus}: ${ResourceStatusReason ?? 'no reason given'}`;
  });
}

async function findStack(client: CloudFormationClient, name: string): Promise<Stack | undefined> {
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return Stacks?.[0];
  } catch (error) {
    // CloudFormation has no error of its own for this.
    if (isSaid(error, 'does not exist')) return undefined;
    throw error;
  }
}

function isSaid(error: unknown, words: string): boolean {
  return (
    error instanceof Error && error.name === 'ValidationError' && error.message.includes(words)
  );
}
