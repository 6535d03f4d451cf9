// A desk whose config.json names no environment: those of this browser, and the screen to set one up. A part of
// `main.tsx`, loaded only then.
import { effect } from '@preact/signals';
import type { Problem } from './domain/check/problem.ts';
import type { ReadConfig } from './domain/config/parse-config.ts';
import type { KeptEnvironments } from './domain/set-up/kept-environments.ts';
import { createLazyPool } from './platform/aws/lazy-pool.ts';
import { watchPolicyBlocks } from './platform/page/policy-blocks.ts';
import { createReaching } from './platform/page/reaching.ts';
import { environmentStore } from './platform/storage/environments.ts';
import type { Desk } from './state/desk.ts';
import type { CheckPorts } from './state/set-up/check-environment.ts';
import { createSetUp, type SetUp } from './state/set-up/set-up.ts';
import type { Instead } from './ui/App.tsx';
import { SetUpOpener, SetUpPane } from './ui/set-up/LateSetUp.tsx';

type SetUpGround = Pick<CheckPorts, 'connection' | 'clock'>;

/** The config to open the desk with, and what to show in it. */
export interface SetUpStart {
  readonly read: ReadConfig;
  readonly toInstead?: (desk: Desk, ground: SetUpGround) => Instead;
}

export async function startSetUp(read: ReadConfig): Promise<SetUpStart> {
  const kept = await environmentStore.read();
  const missing = read.problems.find(isMissing);
  const problems = read.problems.filter((problem) => problem !== missing);
  return {
    read: toOwn({ ...read, problems }, kept),
    toInstead(desk, ground) {
      const ports = {
        ...ground,
        ...createLazyPool(ground.connection.isOnline),
        store: environmentStore,
        reaching: createReaching(watchPolicyBlocks()),
        files: desk.files,
      };
      const setUp = createSetUp(ports, desk, read.config);
      const view = { setUp, desk, missing, problems, keptProblems: kept.problems };
      closeOnWork(setUp, desk);
      return {
        isOpen: setUp.isOpen,
        pane: <SetUpPane view={view} />,
        opener: <SetUpOpener view={view} />,
      };
    },
  };
}

/** That there is no config.json is what this is for. That its host is in trouble is a problem. */
function isMissing({ path, message }: Problem): boolean {
  return path === 'config.json' && !/status 5\d\d\.$/.test(message);
}

function toOwn(read: ReadConfig, { environments }: KeptEnvironments): ReadConfig {
  return environments.length === 0 ? read : { ...read, config: { ...read.config, environments } };
}

/** Whoever opens a preset or picks a function beside the screen wants to see the form. */
function closeOnWork(setUp: SetUp, { draft }: Desk): void {
  let known = draft.draft.peek();
  effect(() => {
    const isWork = draft.draft.value !== known;
    known = draft.draft.value;
    if (isWork && setUp.isOpen.peek()) setUp.close();
  });
}
