// The AWS SDK, loaded after the page can be used; a part that cannot be loaded is a Failure, not an exception.
import type { Answer } from '../../domain/failure/failure.ts';
import type { Operation } from '../../domain/failure/operation.ts';
import type { FunctionLister } from '../../domain/functions/function-lister.ts';
import type { Invoker } from '../../domain/run/invoker.ts';

export interface LazyAws {
  readonly invoker: Invoker;
  readonly lister: FunctionLister;
  /** Loads what an invocation needs, so that the first press does not wait for it. */
  warmUp(): Promise<void>;
}

export function createLazyAws(isOnline: () => boolean): LazyAws {
  const aws = lazy(async () => (await import('./invocation.ts')).createInvocation(isOnline));
  const lister = lazy(async () =>
    (await import('./lambda-lister.ts')).createFunctionLister(isOnline),
  );
  return {
    invoker: { invoke: (call) => aws('Invoke', (invoker) => invoker.invoke(call)) },
    lister: {
      listFunctions: (place) => lister('ListFunctions', (loaded) => loaded.listFunctions(place)),
      listQualifiers: (place, functionName) =>
        lister('ListAliases', (loaded) => loaded.listQualifiers(place, functionName)),
    },
    async warmUp() {
      await aws.load();
    },
  };
}

interface Lazy<Port> {
  <T>(operation: Operation, use: (port: Port) => Promise<Answer<T>>): Promise<Answer<T>>;
  load(): Promise<Port | NotLoaded>;
}

interface NotLoaded {
  readonly raw: string;
}

/** Loads once; after a failure the next call tries again. */
function lazy<Port extends object>(load: () => Promise<Port>): Lazy<Port> {
  let loading: Promise<Port | NotLoaded> | undefined;
  const loadOnce = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      return { raw: String(error) };
    });
    return loading;
  };
  const use = async <T>(operation: Operation, call: (port: Port) => Promise<Answer<T>>) => {
    const loaded = await loadOnce();
    if (!('raw' in loaded)) return call(loaded);
    return { ok: false, failure: { kind: 'not loaded', operation, raw: loaded.raw } } as const;
  };
  return Object.assign(use, { load: loadOnce });
}
