// CodeMirror, loaded after the page can be used; the plain field goes on working without it.
import { createModuleHook, type ModuleLoad } from '../lazy-module.ts';

export type EditorLoad = ModuleLoad<typeof import('./code-editor.ts')>;

export const useEditorModule = createModuleHook(() => import('./code-editor.ts'));
