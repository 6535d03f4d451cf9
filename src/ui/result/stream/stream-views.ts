// What shows a response that is streamed, as one part to load.
export { LiveHead } from './LiveHead.tsx';
export { LiveStreamView } from './LiveStreamView.tsx';
export { StreamEnded } from './StreamEnded.tsx';
