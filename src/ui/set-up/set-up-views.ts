// What a page without environments shows, in one file to be loaded together.
export { SetUpOpener } from './SetUpOpener.tsx';
export { SetUpPane } from './SetUpPane.tsx';
