// The trace of a call: the caller's own where it sent one, otherwise a new one.
import { randomBytes } from 'node:crypto';
import type { Trace } from '../runtime/invocation.ts';
import type { FunctionSettings } from './function-settings.ts';

/** Active tracing samples on its own; PassThrough only when the caller's header says so (aws-facts §6). */
export function toTrace(header: string | undefined, tracing: FunctionSettings['tracing']): Trace {
  const given = Object.fromEntries(
    (header ?? '').split(';').map((part) => part.split('=', 2) as [string, string | undefined]),
  );
  const newRoot = `1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`;
  const asked = given.Sampled === undefined ? tracing === 'Active' : given.Sampled === '1';
  return {
    root: given.Root ?? newRoot,
    parent: given.Parent ?? randomBytes(8).toString('hex'),
    sampled: asked,
  };
}

/** As the answer of an Invoke carries it. */
export function formatTrace({ root, parent, sampled }: Trace): string {
  return `root=${root};parent=${parent};sampled=${sampled ? 1 : 0};lineage=1:00000000:0`;
}
