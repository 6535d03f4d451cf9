// A step in words: what `--dry-run` prints is what a real run prints before it does it.
import type { Step } from './step.ts';

/** Numbered from 1; `index` counts from 0. */
export function toLine(step: Step, index: number): string {
  return `${String(index + 1).padStart(3)}. ${explainStep(step)}`;
}

function explainStep(step: Step): string {
  switch (step.kind) {
    case 'build':
      return `Build the page into ${step.folder} (done: only a build says which files there are)`;
    case 'deploy-stack':
      return [
        `Create or update the stack ${step.stackName} in ${step.region} from deploy/template.yaml, with`,
        ...Object.entries(step.parameters).map(([name, value]) => `      ${name} = ${value}`),
      ].join('\n');
    case 'write-config':
      return `Make config.json from the stack’s outputs, for ${step.environments.join(', ')}`;
    case 'upload':
      return `Upload ${step.key} (${step.contentType}; ${step.cacheControl})`;
    case 'invalidate':
      return `Invalidate ${step.paths.join(' ')}`;
    case 'tell-address':
      return 'Print the address';
    case 'read-stack':
      return `Read the outputs of the stack ${step.stackName} in ${step.region}`;
    case 'delete-stack':
      return `Delete the stack ${step.stackName}; its bucket and its user pool stay`;
    case 'delete-bucket':
      return 'Delete every version of every file in the bucket, and the bucket';
  }
}
