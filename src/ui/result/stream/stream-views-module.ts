// The views of a streamed response, loaded for the first of them.
import { createModuleHook } from '../../parts/lazy-module.ts';

export const useStreamViews = createModuleHook(() => import('./stream-views.ts'));
