// The comparison, loaded when it is first shown; CodeMirror itself is shared with the editor.
import { createModuleHook } from '../lazy-module.ts';

export const useDiffModule = createModuleHook(() => import('./text-diff.ts'));
