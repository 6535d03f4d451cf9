// The presets' screens, loaded after the page can be used.
import { createModuleHook } from '../parts/lazy-module.ts';

export const usePresetViews = createModuleHook(() => import('./preset-views.ts'));
