// The list of problems in config.json, loaded where there are any.
import { createModuleHook } from '../parts/lazy-module.ts';

export const useConfigProblems = createModuleHook(() => import('./ConfigProblems.tsx'));
