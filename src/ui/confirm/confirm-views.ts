// What asks before a guarded run, in one file to be loaded together.
export { ConfirmView } from './ConfirmView.tsx';
