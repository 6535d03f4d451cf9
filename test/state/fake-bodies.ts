// Bodies read by the worker's own tasks, without a worker: what the page asks is answered in the same thread.
import type { BodyPort } from '../../src/domain/body/body-port.ts';
import type { BodyPorts } from '../../src/domain/body/body-ports.ts';
import type { TaskTable } from '../../src/domain/body/body-tasks.ts';
import type { BodyView } from '../../src/domain/result/body-view.ts';
import { createBodyPort, type LinkEars } from '../../src/platform/worker/body-client.ts';
import { createBodyHost } from '../../src/worker/body-host.ts';
import { TASKS } from '../../src/worker/tasks.ts';

export interface FakeBodies extends BodyPort {
  /** As when the worker dies. */
  breakOff(reason: string): void;
  /** How many are open. */
  count(): number;
}

/** With a memory of chosen views that lasts as long as `views`. */
export function toFakePorts(bodies: BodyPort, views = new Map<string, BodyView>()): BodyPorts {
  return {
    bodies,
    views: {
      read: async (functionName) => views.get(functionName),
      keep: async (functionName, view) => void views.set(functionName, view),
    },
  };
}

/** Messages are copied and buffers handed over, as between threads. */
export function createFakeBodies(tasks: TaskTable = TASKS): FakeBodies {
  const live = new Set<LinkEars>();
  const port = createBodyPort((ears) => {
    live.add(ears);
    const host = createBodyHost(tasks, (message, transfer) => {
      const copy = structuredClone(message, { transfer });
      queueMicrotask(() => {
        if (live.has(ears)) ears.hear(copy);
      });
    });
    return {
      send: (message, transfer) => {
        const copy = structuredClone(message, { transfer });
        queueMicrotask(() => {
          if (live.has(ears)) host.receive(copy);
        });
      },
      end: () => void live.delete(ears),
    };
  });
  return {
    ...port,
    breakOff(reason) {
      for (const ears of live) ears.breakOff(reason);
    },
    count: () => live.size,
  };
}
