// Does the steps, one after the other, and says each before it does it.
import { readFile } from 'node:fs/promises';
import { CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { toContentSecurityPolicy } from '../../src/domain/config/content-security-policy.ts';
import { parseConfig } from '../../src/domain/config/parse-config.ts';
import { fillConfig, type StackFacts } from '../fill-config.ts';
import type { Step, Upload } from '../plan/step.ts';
import { toLine } from '../plan/to-line.ts';
import type { Settings } from '../settings.ts';
import { deleteBucket, putFile } from './bucket.ts';
import type { Clients } from './clients.ts';
import { deleteStack, deployStack, type Outputs, readOutputs } from './stack.ts';

export interface Run {
  readonly settings: Settings;
  readonly region: string;
  readonly template: string;
  readonly clients: Clients;
  tell(line: string): void;
}

/** What later steps need of earlier ones. */
interface Found {
  outputs: Outputs;
  config: string;
}

export async function runSteps(steps: readonly Step[], run: Run): Promise<void> {
  const found: Found = { outputs: {}, config: '' };
  for (const [index, step] of steps.entries()) {
    run.tell(toLine(step, index));
    await runStep(step, run, found);
  }
}

async function runStep(step: Step, run: Run, found: Found): Promise<void> {
  const { cloudFormation, cloudFront, s3 } = run.clients;
  switch (step.kind) {
    case 'build':
      // Done already: only a build says which files there are.
      return;
    case 'deploy-stack':
      found.outputs = await deployStack(cloudFormation, { ...step, template: run.template });
      return;
    case 'write-config':
      found.config = writeConfig(run, found.outputs, step.policy);
      return;
    case 'upload':
      return putFile(s3, read(found, 'BucketName'), step, await readBytes(step, found));
    case 'invalidate': {
      const batch = {
        Paths: { Quantity: step.paths.length, Items: [...step.paths] },
        CallerReference: crypto.randomUUID(),
      };
      const DistributionId = read(found, 'DistributionId');
      await cloudFront.send(
        new CreateInvalidationCommand({ DistributionId, InvalidationBatch: batch }),
      );
      return;
    }
    case 'tell-address':
      return run.tell(`\n${read(found, 'Address')}`);
    case 'read-stack':
      found.outputs = await readOutputs(cloudFormation, step.stackName);
      run.tell(`      The bucket is ${read(found, 'BucketName')}.`);
      return;
    case 'delete-stack':
      return deleteStack(cloudFormation, step.stackName);
    case 'delete-bucket':
      return deleteBucket(s3, read(found, 'BucketName'));
  }
}

async function readBytes({ file }: Upload, { config }: Found): Promise<Uint8Array> {
  return file === undefined ? new TextEncoder().encode(config) : readFile(file);
}

/** The page would show problems of a config to everybody who opens it, so none is uploaded that has any. */
function writeConfig({ settings, region }: Run, outputs: Outputs, policy: string): string {
  const facts: StackFacts = { ...outputs, IdentityPoolId: outputs.IdentityPoolId ?? '' };
  const filled = fillConfig(settings, region, facts);
  const { config, problems } = parseConfig(filled);
  const [problem] = problems;
  if (problem !== undefined) {
    throw new Error(`The config from the outputs is wrong: ${problem.path}: ${problem.message}`);
  }
  if (toContentSecurityPolicy(config) !== policy) {
    throw new Error('The stack’s outputs need another policy than was foreseen for them.');
  }
  return `${JSON.stringify(filled, undefined, 2)}\n`;
}

function read({ outputs }: Found, name: string): string {
  const value = outputs[name];
  if (value === undefined) throw new Error(`The stack has no output ${name}.`);
  return value;
}
