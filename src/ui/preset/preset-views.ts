// All screens of the presets, in one file to be loaded together.
export { ContextBar } from './ContextBar.tsx';
export { HeadActions } from './HeadActions.tsx';
export { PresetFoot } from './PresetFoot.tsx';
export { PresetList } from './PresetList.tsx';
export { PresetTalk } from './PresetTalk.tsx';
