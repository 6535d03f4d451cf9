// The desk: all state of the page, made once, its parts handed to each other here and nowhere else.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../domain/check/problem.ts';
import type { Environment } from '../domain/config/config.ts';
import type { ReadConfig } from '../domain/config/parse-config.ts';
import type { Clipboard, Files } from '../domain/page/ports.ts';
import { explainObstacle } from '../domain/run/obstacle.ts';
import type { AccessPorts } from './access/access-check.ts';
import type { DeskPorts, KeptDesk } from './desk-ports.ts';
import type { WholeLogPorts } from './log/whole-log.ts';
import { createPresets, type Presets } from './preset/presets.ts';
import { createDraftState, type DraftState } from './request/draft-state.ts';
import { createFilePayload, type FilePayloadState } from './request/file-payload.ts';
import { createFormState, type FormState } from './request/form-state.ts';
import type { ImportStreaming } from './run/conduct.ts';
import { createElapsed } from './run/elapsed.ts';
import { createPressState, type PressState } from './run/press-state.ts';
import { createRuns, type Runs } from './run/runs.ts';
import { createEnvironments } from './session/environments.ts';
import type { Place } from './session/place.ts';

export interface Desk {
  readonly title: string;
  readonly configProblems: readonly Problem[];
  /** The config is a copy of then, because its host did not answer; in milliseconds since 1970. */
  readonly seenAt: number | undefined;
  readonly environments: readonly Environment[];
  /** As config.json has them, unread. */
  readonly prices: unknown;
  readonly place: ReadonlySignal<Place | undefined>;
  chooseEnvironment(id: string): void;
  /** Others than config.json named, for a desk that is set up in the browser; to that of the id, or else the first. */
  changeEnvironments(environments: readonly Environment[], id: string | undefined): void;
  readonly draft: DraftState;
  readonly form: FormState;
  readonly filePayload: FilePayloadState;
  readonly presets: Presets;
  readonly press: PressState;
  readonly runs: Runs;
  readonly importStreaming: ImportStreaming;
  readonly elapsedMs: ReadonlySignal<number>;
  readonly files: Files;
  readonly clipboard: Clipboard;
  readonly importBodies: DeskPorts['importBodies'];
  /** What a check of access needs of the world: its code comes when it is asked for. */
  readonly access: AccessPorts;
  /** The same for the whole log of a run. */
  readonly logs: WholeLogPorts;
  /** A sentence while nothing can be sent. */
  readonly obstacle: ReadonlySignal<string | undefined>;
}

export function createDesk(
  { config, problems, seenAt }: ReadConfig,
  ports: DeskPorts,
  kept: KeptDesk = { listTop: [] },
): Desk {
  const { draft: saved, environmentId: wanted } = kept;
  const first = wanted ?? saved?.environmentId;
  const environments = createEnvironments(config.environments, first, ports);
  const { list, place } = environments;
  const environment = computed(() => place.value?.environment);
  const region = computed(() => environment.value?.region ?? '');
  const draft = createDraftState({ region, checks: ports.checks, first: saved?.draft });
  const environmentId = computed(() => environment.value?.id);
  const form = createFormState({
    draft,
    environmentId,
    store: ports.drafts,
    clock: ports.clock,
    saved,
  });
  const runs = createRuns(ports);
  const isOnline = createOnline(ports);
  const obstacle = computed(() =>
    explainObstacle({
      environment: environment.value,
      session: place.value?.session.status.value,
      isOnline: isOnline.value,
      checks: ports.checks.value.kind,
    }),
  );
  const ground = {
    draft,
    form,
    environment,
    catalogueAddress: config.catalogue,
    files: ports.files,
    runs,
    place: {
      get environments() {
        return list.value;
      },
      environmentId: () => environmentId.peek(),
      isWaiting: () => runs.isWaiting.peek(),
      choose: environments.choose,
    },
  };
  return {
    title: config.title,
    configProblems: problems,
    seenAt,
    get environments() {
      return list.value;
    },
    prices: config.prices,
    place,
    chooseEnvironment: environments.choose,
    changeEnvironments: environments.change,
    draft,
    form,
    filePayload: createFilePayload(draft, ports.checks),
    presets: createPresets(kept.listTop, (asked) => ports.importPresets({ ...ground, ...asked })),
    press: createPressState({ ...ports, draft, runs, obstacle, place }),
    runs,
    importStreaming: ports.importStreaming,
    elapsedMs: createElapsed(runs.isWaiting, runs.current, ports.clock),
    files: ports.files,
    clipboard: ports.clipboard,
    importBodies: ports.importBodies,
    access: ports,
    logs: ports,
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
