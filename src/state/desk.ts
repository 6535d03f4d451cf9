// The desk: all state of the page, made once, its parts handed to each other here and nowhere else.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../domain/check/problem.ts';
import { type Environment, toLambdaEndpoint } from '../domain/config/config.ts';
import type { ReadConfig } from '../domain/config/parse-config.ts';
import type { CallSubject } from '../domain/failure/explanation.ts';
import type { Clipboard, Files } from '../domain/page/ports.ts';
import type { Draft } from '../domain/request/draft.ts';
import type { InvokeRequest } from '../domain/request/request.ts';
import { explainObstacle } from '../domain/run/obstacle.ts';
import { createDraftState, type DraftState } from './request/draft-state.ts';
import { createFilePayload, type FilePayloadState } from './request/file-payload.ts';
import { createElapsed } from './run/elapsed.ts';
import { createPressState, type PressState } from './run/press-state.ts';
import { createRuns, type RunPorts, type Runs } from './run/runs.ts';
import { createPlaces, type Place, type PlacePorts } from './session/place.ts';

export interface DeskPorts extends RunPorts, PlacePorts {
  readonly files: Files;
  readonly clipboard: Clipboard;
}

export interface Desk {
  readonly title: string;
  readonly configProblems: readonly Problem[];
  readonly environments: readonly Environment[];
  readonly place: ReadonlySignal<Place | undefined>;
  chooseEnvironment(id: string): void;
  readonly draft: DraftState;
  readonly filePayload: FilePayloadState;
  readonly press: PressState;
  readonly runs: Runs;
  readonly elapsedMs: ReadonlySignal<number>;
  readonly files: Files;
  readonly clipboard: Clipboard;
  /** A sentence while nothing can be sent. */
  readonly obstacle: ReadonlySignal<string | undefined>;
}

export function createDesk({ config, problems }: ReadConfig, ports: DeskPorts): Desk {
  const openPlace = createPlaces(ports);
  const place = signal(config.environments[0] && openPlace(config.environments[0]));
  const region = computed(() => place.value?.environment.region ?? '');
  const draft = createDraftState({ region, checks: ports.checks });
  const runs = createRuns(ports);
  const isOnline = createOnline(ports);
  const obstacle = computed(() =>
    explainObstacle({
      environment: place.value?.environment,
      isOnline: isOnline.value,
      checks: ports.checks.value.kind,
    }),
  );
  return {
    title: config.title,
    configProblems: problems,
    environments: config.environments,
    place,
    chooseEnvironment(id) {
      const chosen = config.environments.find((environment) => environment.id === id);
      if (chosen !== undefined) place.value = openPlace(chosen);
    },
    draft,
    filePayload: createFilePayload(draft),
    press: createPressState({ draft, runs, obstacle, place, toSubject }),
    runs,
    elapsedMs: createElapsed(runs.isWaiting, runs.current, ports.clock),
    files: ports.files,
    clipboard: ports.clipboard,
    obstacle,
  };
}

function createOnline({ connection }: DeskPorts): ReadonlySignal<boolean> {
  const isOnline = signal(connection.isOnline());
  connection.onChange(() => {
    isOnline.value = connection.isOnline();
  });
  return isOnline;
}

function toSubject(environment: Environment, draft: Draft, request: InvokeRequest): CallSubject {
  return {
    environmentName: environment.name,
    region: request.region,
    invocationType: request.invocationType,
    identityPoolId: environment.identityPoolId,
    functionName: draft.functionName,
    qualifier: draft.qualifier,
    endpoint: toLambdaEndpoint(environment, request.region),
  };
}
