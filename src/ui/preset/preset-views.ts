// What the rail and the form show beside the fields, in one file to be loaded together.
export { ConfigProblems } from '../notice/ConfigProblems.tsx';
export { FunctionList } from '../rail/FunctionList.tsx';
export { StreamChoice } from '../request/stream/StreamChoice.tsx';
export { ContextBar } from './ContextBar.tsx';
export { HeadActions } from './HeadActions.tsx';
export { PresetFoot } from './PresetFoot.tsx';
export { PresetList } from './PresetList.tsx';
export { PresetTalk } from './PresetTalk.tsx';
