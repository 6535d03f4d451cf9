// The presets with all that they need of the world. A part of `main.tsx`, asked for once the page stands.
import { lateParts } from './main-late-parts.ts';
import { browserClock } from './platform/page/clock.ts';
import { createPresetPorts } from './platform/storage/preset-ports.ts';
import type { PresetGround } from './state/preset/preset-core.ts';
import { createPresetDesk, type PresetDesk } from './state/preset/preset-desk.ts';

export async function openPresets(ground: PresetGround): Promise<PresetDesk> {
  const { importBodies } = lateParts;
  const ports = { ...createPresetPorts(), clock: browserClock, importBodies };
  const desk = createPresetDesk(ports, ground);
  await desk.start();
  return desk;
}
