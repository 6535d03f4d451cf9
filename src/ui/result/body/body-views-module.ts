// The views that come when one of them is chosen for the first time.
export { BodyView } from './BodyView.tsx';
export { InnerPane } from './inner/InnerPane.tsx';
