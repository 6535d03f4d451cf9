// The client-context presets at hand by their id: a person's own before the team's.
import type { PresetStore } from '../../domain/preset/preset-store.ts';
import type { Team } from '../catalogue/team.ts';
import type { FindContext, LinkedContext } from './opened.ts';
import type { PresetRows } from './preset-rows.ts';

export interface ContextFinder {
  readonly find: FindContext;
  /** Sees to it that `find` knows it, where it is stored: at the start not everything has been read. */
  prepare(id: string): Promise<void>;
}

export interface ContextSources {
  readonly store: PresetStore;
  readonly rows: PresetRows;
  readonly team: Team;
}

export function createContextFinder({ store, rows, team }: ContextSources): ContextFinder {
  const own = new Map<string, LinkedContext>();
  rows.listen((key, preset) => {
    if (key.kind !== 'client context') return;
    if (preset?.kind === 'client context') own.set(key.id, { source: 'own', preset });
    else own.delete(key.id);
  });
  return {
    find(id) {
      const found = own.get(id);
      if (found !== undefined) return found;
      const preset = team.find({ kind: 'client context', id });
      return preset?.kind === 'client context' ? { source: 'team', preset } : undefined;
    },
    async prepare(id) {
      if (own.has(id)) return;
      const read = await store.read({ kind: 'client context', id });
      if (read.kind !== 'found' || read.preset.kind !== 'client context' || own.has(id)) return;
      own.set(id, { source: 'own', preset: read.preset });
    },
  };
}
