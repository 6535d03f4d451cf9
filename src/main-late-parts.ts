// What comes when a result is looked at, streamed, or its whole log asked for. A part of `main.tsx`.
import { browserConnection } from './platform/page/connection.ts';

export const lateParts = {
  importBodies: async () => (await import('./main-bodies.ts')).bodyPorts,
  importStreaming: async () => (await import('./main-stream.ts')).streaming,
  importLogReader: async () =>
    (await import('./platform/aws/log-reader.ts')).createLogReader(browserConnection.isOnline),
};

export type LateParts = typeof lateParts;
