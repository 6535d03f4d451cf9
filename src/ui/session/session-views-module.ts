// The screens of a sign-in, loaded where an environment has one.
import { createModuleHook } from '../parts/lazy-module.ts';

export const useSessionViews = createModuleHook(() => import('./session-views.ts'));
